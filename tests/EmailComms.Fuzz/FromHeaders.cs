using CsCheck;

namespace EmailComms.Fuzz;

/// <summary>Header sections that are about who wrote: what programs write, what RFC 5322 allows besides, and what comes close to it.</summary>
/// <remarks>A character is an octet.</remarks>
internal static class FromHeaders
{
    // Outside ASCII, as the octets of UTF-8 and of older charsets: ü, a Cyrillic o, ſ, K, a fullwidth @ and full stop, a soft hyphen.
    private static readonly string[] Foreign =
        ["J\u00C3\u00BCrgen", "b\u00D0\u00BEss", "bo\u00C5\u00BFs", "\u00E2\u0084\u00AAim", "\u00EF\u00BC\u00A0", "\u00E3\u0080\u0082", "bo\u00C2\u00ADss", "\u00E4", "\u00FF", "\u0080"];

    private static readonly string[] Odd =
    [
        "<", ">", "<>", "(", ")", "()", "\"", "\\", "@", ".", "..", ",", ";", ":", "[", "]", "=?", "?=", "=?utf-8?Q?", "=?utf-8?B?", "\0", "\u0001", "\b", "\v", "\f", "\u007F", "\r", "\n", " ", "\t",
        "\r\n ", "\r\n\t", "\r\n \r\n ", "\n ", "\r ", "\r\n", "  ", "xn--", "%40", "&lt;", "'", "`", "!", "%", "=00", "=3E", "=2C", .. Foreign,
    ];

    private static readonly Gen<string> Atom = Gen.OneOf("Boss", "The", "Ann", "B.", "O'Neil", "J.R.R.", "dep+1", "a", "=", "x=?y", "{}", "corp.example", "Sales/EMEA", "#1", "_", "~", "...");

    private static readonly Gen<string> Local = Gen.Frequency(
        (12, Gen.OneOf("boss", "ann.jones", "boss+x", "b", "o'neil", "a_b-c", "x=y", "boss=40corp.example", "BOSS", "!#$%&'*+-/=?^_`{|}~")),
        (1, Gen.OneOf("\"boss\"", "\"bo ss\"", "\"boss@corp.example> <x\"", "\"\"", "boss .jones", "boss. jones", ".boss", "boss.", "bo..ss", "boss(x)", "(x)boss", "b oss", "=?utf-8?Q?boss?=", "b\u00D0\u00BEss", "bo\0ss", "boss\\")),
        (1, Gen.Char['a', 'z'].Array[60, 70].Select(static letters => new string(letters))));

    private static readonly Gen<string> Domain = Gen.Frequency(
        (12, Gen.OneOf("corp.example", "attack.example", "CORP.Example", "a.b.c.example", "localhost", "x-y.example", "1.example", "_x.example")),
        (1, Gen.OneOf("xn--crp-jna.example", "XN--CRP-JNA.example", "xn--.example", "xn--a.example", "xn--corp-.example", "xn--80ak6aa92e.example", "xn--crp-jna.xn--p1ai")),
        (1, Gen.OneOf("[192.0.2.1]", "[IPv6:2001:db8::1]", "corp..example", ".corp.example", "corp.example.", "corp .example", "corp. example", "corp(x).example", "c\u00C3\u00B6rp.example", "corp\u00E3\u0080\u0082example", "-corp.example", "corp-.example", "corp.example@attack.example", "corp.example\0.attack.example", "=?utf-8?Q?corp?=")));

    private static readonly Gen<string> Gap = Gen.Frequency(
        (8, Gen.Const(" ")),
        (3, Gen.Const(string.Empty)),
        (2, Gen.OneOf("  ", "\t", "\r\n ", "\r\n\t", "\r\n  ")),
        (1, Gen.OneOf(" (x) ", "(a(b)c)", "(\\))", "(<x@attack.example>)", "(x", "x)", "\r\n \r\n ", "\n ", "\r ", "\u00A0", "\v")));

    private static readonly Gen<string> AddrSpec = Gen.Frequency(
        (12, Gen.Select(Local, Domain, static (local, domain) => $"{local}@{domain}")),
        (1, Gen.Select(Local, Gap, Gap, Domain, static (local, before, behind, domain) => $"{local}{before}@{behind}{domain}")),
        (1, Gen.OneOf("boss", "@corp.example", "boss@", "", "@", "boss@@corp.example", "boss%corp.example", "boss@corp.example@", "boss\u00EF\u00BC\u00A0corp.example")));

    private static readonly Gen<string> Quoted = Gen.Frequency(
        (6, Gen.OneOf("\"Boss, The\"", "\"boss@corp.example\"", "\"The \\\"Boss\\\"\"", "\"\"", "\"<boss@corp.example>\"", "\"a\\\\\"", "\"(x)\"", "\"a;b:c\"", "\"x\\,y\"", "\" \"", "\"=?utf-8?Q?a?=\"")),
        (1, Gen.OneOf("\"open", "close\"", "\"a\"b\"", "\"\\\"", "\"bo\0ss\"", "\"J\u00C3\u00BCrgen\"", "\"fol\r\n ded\"", "\"\\\u0001\"", "\"\\\0\"", "\"\\\r\n \"")));

    private static readonly Gen<string> EncodedWord = Gen.OneOf(
        "=?utf-8?B?SsO8cmdlbg==?=", "=?utf-8?Q?J=C3=BCrgen_Boss?=", "=?iso-8859-1?Q?=FC?=", "=?utf-8?B?PFY+?=", "=?utf-8?Q?=3Cx=40attack.example=3E?=", "=?utf-8?Q?a,b?=", "=?utf-8?Q?\"?=", "=?utf-8?Q?a b?=",
        "=?utf-8?Q??=", "=?x?Q?a?=", "=?utf-8?X?a?=", "=?utf-8?Q?a", "=?utf-8?B?A?=", "=?utf-8*en?Q?a?=", "=?utf-8?Q?=00?=", "=?utf-8?Q?=0D=0A?=", "=?utf-8?Q?x@attack.example?=");

    private static readonly Gen<string> Word = Gen.Frequency((10, Atom), (4, Quoted), (3, EncodedWord), (1, Gen.OneOf(Foreign)), (1, Gen.OneOf("(Boss)", "[x]", "a,b", "a;", "b:", "x@attack.example", "\\", "a\\,b")));

    private static readonly Gen<string> DisplayName = Gen.Select(Word, Gap).Array[0, 4].Select(static words => string.Concat(words.Select(static word => word.Item1 + word.Item2)));

    private static readonly Gen<string> Angle = Gen.Frequency(
        (14, AddrSpec.Select(static address => $"<{address}>")),
        (2, Gen.Select(Gap, AddrSpec, Gap, static (before, address, behind) => $"<{before}{address}{behind}>")),
        (1, Gen.Select(Gen.OneOf("@attack.example:", "@a.example,@b.example:", "@a.example, :", ",@a:", "@:", ":"), AddrSpec, static (route, address) => $"<{route}{address}>")),
        (1, Gen.Select(Gen.OneOf("<<", "<", "", "<><"), AddrSpec, Gen.OneOf(">>", "", ">x", "> <", "><x@attack.example>", "> x"), static (open, address, close) => open + address + close)));

    private static readonly Gen<string> Mailbox = Gen.Frequency(
        (3, AddrSpec),
        (9, Gen.Select(DisplayName, Angle, static (name, angle) => name + angle)),
        (1, Gen.Select(AddrSpec, Gap, DisplayName, static (address, gap, name) => $"{address}{gap}({name})")),
        (1, Gen.Select(AddrSpec, Gap, Angle, static (address, gap, angle) => address + gap + angle)));

    private static readonly Gen<string> List = Gen.Frequency(
        (9, Mailbox),
        (1, Gen.Select(Mailbox, Gen.OneOf(",", ", ", ";", " ", ",,", "\r\n ,", "\\,"), Mailbox, static (first, separator, second) => first + separator + second)),
        (1, Gen.Select(Gen.OneOf(",", ", ,", ";"), Mailbox, static (separator, mailbox) => separator + mailbox)),
        (1, Gen.Select(Mailbox, Gen.OneOf(",", ", ", ";", ",,", " ,\t"), static (mailbox, separator) => mailbox + separator)),
        (1, Gen.Select(Word, Mailbox.Array[0, 2], Gen.OneOf(";", "", "; ", ";x", ";;", ";(x)"), static (name, members, end) => $"{name}:{string.Join(',', members)}{end}")));

    /// <summary>What is done to a field that somebody could have written: nothing, or one or more small changes.</summary>
    private static readonly Gen<Func<string, string>> Change = Gen.OneOf(
        Gen.Select(Gen.Double.Unit, Gen.OneOf(Odd), static (at, piece) => new Func<string, string>(text => text.Insert((int)(at * (text.Length + 1)), piece))),
        Gen.Select(Gen.Double.Unit, Gen.Char['\0', '\u00FF'], static (at, octet) => new Func<string, string>(text => text.Insert((int)(at * (text.Length + 1)), octet.ToString()))),
        Gen.Select(Gen.Double.Unit, Gen.Int[1, 6], static (at, length) => new Func<string, string>(text => (int)(at * text.Length) is var start ? text.Remove(start, Math.Min(length, text.Length - start)) : text)),
        Gen.Select(Gen.Double.Unit, Gen.Double.Unit, static (from, to) => new Func<string, string>(text => text.Insert((int)(to * (text.Length + 1)), text[(int)(from * text.Length)..]))));

    /// <summary>The body of a From field.</summary>
    public static readonly Gen<string> FieldBody = Gen.Select(
        Gap,
        List,
        Gen.Frequency((3, Gen.Const(string.Empty)), (1, Gap)),
        Gen.Frequency((3, Gen.Const(Array.Empty<Func<string, string>>())), (2, Change.Array[1, 3])),
        static (before, list, behind, changes) => changes.Aggregate(before + list + behind, static (text, change) => change(text)));

    private static readonly Gen<string> From = Gen.Select(
        Gen.Frequency((20, Gen.Const("From:")), (1, Gen.OneOf("from:", "FROM:", "From :", "From\t:", " From:", "\tFrom:", "From", "From;", "Fro\0m:", "X-From:", "Fr\u00C3\u00B6m:", "From\r\n :", ">From:", "From: \r\nFrom:"))),
        FieldBody,
        Gen.Frequency((30, Gen.Const("\r\n")), (1, Gen.OneOf("\n", "\r", "\r\r\n", "", " \r\n", "\r\n\t\r\n"))),
        static (name, body, end) => name + body + end);

    private static readonly Gen<string> Other = Gen.OneOf(
        "Subject: Re: From: x@attack.example\r\n", "Date: Tue, 03 Nov 2026 09:00:00 +0000\r\n", "Sender: x@attack.example\r\n", "Reply-To: x@attack.example\r\n", "Resent-From: x@attack.example\r\n", "To: a@example.org,\r\n From: b@example.org\r\n",
        "X-Odd: a\r\n\tFrom: x@attack.example\r\n", "MIME-Version: 1.0\r\n", "From: x@attack.example\r\n", "From : x@attack.example\r\n", "from\t: x@attack.example\r\n", " From: x@attack.example\r\n", "From x@attack.example Tue Nov  3 09:00:00 2026\r\n",
        "Content-Type: text/plain\r\n", "no field\r\n", ": empty\r\n", "X:\0\r\n", "X-Long: a\r\n \r\n");

    private static readonly Gen<string> Others = Gen.Frequency((14, Gen.Const(string.Empty)), (4, Other), (1, Other.Array[2, 3].Select(string.Concat)));

    /// <summary>A message whose header section has a From field, and maybe more that a program could take for one.</summary>
    public static readonly Gen<string> Message = Gen.Select(
        Others,
        From,
        Others,
        static (before, from, behind) => $"{before}{from}{behind}\r\nFrom: body@attack.example\r\n\r\nApprove\r\n");
}
