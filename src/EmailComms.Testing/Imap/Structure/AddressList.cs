using System.Text;

namespace EmailComms.Testing.Imap.Structure;

/// <summary>
/// Addresses as ENVELOPE wants them: name, local part, domain; a group opens with a local part and no domain and closes with neither
/// (RFC 3501 section 7.4.2). Reads in one pass and never fails: what is no address becomes one with an empty domain.
/// </summary>
internal sealed class AddressList
{
    private const int MaxAddresses = 1000;

    private readonly List<(string? Name, string? LocalPart, string? Domain)> _addresses = [];
    private readonly StringBuilder _words = new();
    private string? _comment;
    private bool _inGroup;

    public static IReadOnlyList<(string? Name, string? LocalPart, string? Domain)> Parse(string field)
    {
        var list = new AddressList();
        list.Read(field);
        return list._addresses;
    }

    private void Read(string field)
    {
        for (var position = 0; position < field.Length && _addresses.Count < MaxAddresses; position++)
        {
            switch (field[position])
            {
                case '"':
                    HeaderText.Quoted(field, ref position, _words);
                    break;
                case '(':
                    _comment = HeaderText.Comment(field, ref position);
                    break;
                case '<':
                    var end = field.IndexOf('>', position);
                    end = end < 0 ? field.Length : end;
                    AddAngle(field[(position + 1)..end]);
                    position = end;
                    break;
                case ',':
                    AddBare();
                    break;
                case ':' when !_inGroup:
                    _addresses.Add((null, TakeWords(), null));
                    _inGroup = true;
                    break;
                case ';' when _inGroup:
                    AddBare();
                    _addresses.Add((null, null, null));
                    _inGroup = false;
                    break;
                default:
                    _words.Append(field[position]);
                    break;
            }
        }

        AddBare();
        if (_inGroup)
        {
            _addresses.Add((null, null, null));
        }
    }

    private void AddAngle(string path)
    {
        var (local, domain) = Split(path[(path.LastIndexOf(':') + 1)..].Trim());
        var name = TakeWords();
        _addresses.Add((name.Length == 0 ? null : name, local, domain));
    }

    private void AddBare()
    {
        var comment = _comment;
        var words = TakeWords();
        if (words.Length > 0)
        {
            var (local, domain) = Split(words);
            _addresses.Add((comment, local, domain));
        }
    }

    private string TakeWords()
    {
        var words = _words.ToString().Trim(' ', '\t');
        _words.Clear();
        _comment = null;
        return words;
    }

    private static (string LocalPart, string Domain) Split(string address)
    {
        var at = address.LastIndexOf('@');
        return at < 0 ? (address, "") : (address[..at].Trim('"', ' '), address[(at + 1)..].Trim(' '));
    }
}
