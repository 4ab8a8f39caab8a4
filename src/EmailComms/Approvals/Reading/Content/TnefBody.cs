using System.Buffers.Binary;
using MimeKit.Tnef;

namespace EmailComms.Approvals.Reading.Content;

/// <summary>The body texts inside of a TNEF part (<c>winmail.dat</c>): what Outlook sends to those it takes for Outlook.</summary>
/// <remarks>
/// The rich text that most of them hold is not read: Outlook writes the same as a text beside it, and one more reader of a
/// format would be one more that may disagree.
/// </remarks>
internal sealed class TnefBody
{
    private byte[]? _text;
    private byte[]? _html;
    private bool _isUnicode;
    private int _codePage;
    private int _internetCodePage;

    private TnefBody()
    {
    }

    public string? PlainText => _text is null ? null
        : _isUnicode ? Decode(WithoutTerminator(_text, 2), "utf-16le")
        : Decode(WithoutTerminator(_text, 1), NameOf(_codePage));

    public string? Html => _html is null ? null : Decode(WithoutTerminator(_html, 1), NameOf(_internetCodePage));

    /// <summary>Reads the properties of the message up to its attachments; what is damaged ends it, whatever was read before.</summary>
    /// <param name="octets">The decoded part, which may be cut off.</param>
    /// <param name="maxTextBytes">How much of each text is read.</param>
    public static TnefBody Read(ReadOnlyMemory<byte> octets, int maxTextBytes)
    {
        var body = new TnefBody();
        try
        {
            using var reader = new TnefReader(new MemoryStream(octets.ToArray(), writable: false), 0, TnefComplianceMode.Loose);
            while (reader.ReadNextAttribute() && reader.AttributeLevel == TnefAttributeLevel.Message)
            {
                body.ReadAttribute(reader, maxTextBytes);
            }
        }
        catch (Exception exception) when (exception is IOException or FormatException or InvalidOperationException or ArgumentException or ArithmeticException)
        {
            // A damaged or cut part: MimeKit says so with any of these.
        }

        return body;
    }

    private void ReadAttribute(TnefReader reader, int maxTextBytes)
    {
        if (reader.AttributeTag == TnefAttributeTag.OemCodepage)
        {
            var value = new byte[sizeof(int)];
            _codePage = reader.ReadAttributeRawValue(value, 0, value.Length) == value.Length ? BinaryPrimitives.ReadInt32LittleEndian(value) : 0;
        }

        if (reader.AttributeTag != TnefAttributeTag.MapiProperties)
        {
            return;
        }

        var properties = reader.TnefPropertyReader;
        while (properties.ReadNextProperty())
        {
            var tag = properties.PropertyTag;
            switch (tag.Id)
            {
                case TnefPropertyId.Body when _text is null && !tag.IsMultiValued:
                    _text = ReadRaw(properties, maxTextBytes);
                    _isUnicode = tag.ValueTnefType == TnefPropertyType.Unicode;
                    break;
                case TnefPropertyId.BodyHtml when _html is null && !tag.IsMultiValued:
                    _html = ReadRaw(properties, maxTextBytes);
                    break;
                case TnefPropertyId.InternetCPID when tag.ValueTnefType == TnefPropertyType.Long:
                    _internetCodePage = properties.ReadValueAsInt32();
                    break;
            }
        }
    }

    // Through the stream, for its length is bounded by the part; a length that the part only claims is not allocated.
    private static byte[] ReadRaw(TnefPropertyReader properties, int maxBytes)
    {
        using var stream = properties.GetRawValueReadStream();
        using var raw = new MemoryStream();
        var buffer = new byte[4096];
        while (raw.Length < maxBytes && stream.Read(buffer, 0, buffer.Length) is var count and > 0)
        {
            raw.Write(buffer, 0, count);
        }

        return raw.ToArray();
    }

    private static string NameOf(int codePage) => codePage switch
    {
        0 => "us-ascii",
        65001 => "utf-8",
        _ => $"cp{codePage}",
    };

    private static string? Decode(ReadOnlySpan<byte> octets, string charset) =>
        TextCharset.TryDecode(octets, charset, out var text) ? text : null;

    private static ReadOnlySpan<byte> WithoutTerminator(ReadOnlySpan<byte> octets, int width) =>
        octets.Length >= width && octets[^width..].IndexOfAnyExcept((byte)0) < 0 ? octets[..^width] : octets;
}
