using System.Text;

namespace EmailComms.Testing.Imap;

/// <summary>The encoding of folder names on the wire (RFC 3501 section 5.1.3).</summary>
internal static class ModifiedUtf7
{
    public static string Encode(string name)
    {
        var result = new StringBuilder();
        for (var i = 0; i < name.Length;)
        {
            if (name[i] is >= ' ' and <= '~')
            {
                result.Append(name[i] == '&' ? "&-" : name[i].ToString());
                i++;
                continue;
            }

            var start = i;
            while (i < name.Length && name[i] is < ' ' or > '~')
            {
                i++;
            }

            var base64 = Convert.ToBase64String(Encoding.BigEndianUnicode.GetBytes(name[start..i])).TrimEnd('=').Replace('/', ',');
            result.Append('&').Append(base64).Append('-');
        }

        return result.ToString();
    }

    /// <summary>Decodes a name; one that is not well-formed is taken as it stands, as servers that accept UTF-8 names do.</summary>
    public static string Decode(string name)
    {
        var result = new StringBuilder();
        for (var i = 0; i < name.Length;)
        {
            if (name[i] != '&')
            {
                result.Append(name[i++]);
                continue;
            }

            var end = name.IndexOf('-', i);
            if (end < 0 || !TryDecode(name[(i + 1)..end], out var text))
            {
                return name;
            }

            result.Append(text);
            i = end + 1;
        }

        return result.ToString();
    }

    private static bool TryDecode(string run, out string text)
    {
        text = "&";
        if (run.Length == 0)
        {
            return true;
        }

        var base64 = run.Replace(',', '/').PadRight((run.Length + 3) / 4 * 4, '=');
        var bytes = new byte[base64.Length];
        if (!Convert.TryFromBase64String(base64, bytes, out var length) || length % 2 != 0)
        {
            return false;
        }

        text = Encoding.BigEndianUnicode.GetString(bytes, 0, length);
        return true;
    }
}
