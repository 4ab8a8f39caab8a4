namespace EmailComms.Templates.Liquid;

/// <summary>Reads a template: the subset of Liquid that docs/guides/templates.md describes.</summary>
internal sealed class LiquidParser
{
    private const int MaxDepth = 32;

    private readonly Source _source;
    private readonly List<Tag> _tags;
    private int _position;
    private readonly HashSet<string> _written = new(StringComparer.Ordinal);
    private int _depth;
    private int _comments;

    private LiquidParser(Source source)
    {
        _source = source;
        _tags = TagReader.Read(source);
    }

    /// <param name="part">The part.</param>
    /// <param name="text">Its text.</param>
    /// <param name="required">A value that must be written somewhere, or null.</param>
    public static LiquidTemplate Parse(EmailTemplatePart part, string text, string? required = null)
    {
        var parser = new LiquidParser(new Source(part, text));
        var template = parser.ReadNodes();
        if (parser._position < parser._tags.Count)
        {
            throw parser._tags[parser._position].Place.Error("the tag closes nothing that is open");
        }

        return required is null || parser._written.Contains(required) ? template : throw parser._source.At(0).Error($"'{{{{ {required} }}}}' is missing");
    }

    // Up to what only the statement around can read: its 'else' and its end.
    private LiquidTemplate ReadNodes()
    {
        var nodes = new List<INode>();
        while (_position < _tags.Count && ReadNode(_tags[_position]) is { } node)
        {
            nodes.Add(node);
        }

        return new LiquidTemplate(nodes);
    }

    private INode? ReadNode(Tag tag)
    {
        switch (tag.Kind)
        {
            case TagKind.Words:
                _position++;
                return new TextNode(tag.Content, tag.Place);
            case TagKind.Value:
                var words = Open();
                var value = words.ReadValue();
                NoteWritten(value);
                return End(words, new ValueNode(value, tag.Place));
            default:
                return ReadStatement(tag.Place);
        }
    }

    private INode? ReadStatement(Place place)
    {
        var position = _position;
        var words = Open();
        var name = words.ReadName();
        switch (name)
        {
            case "assign":
                var target = words.ReadName();
                words.ReadWord("=");
                return End(words, new AssignNode(target, words.ReadValue(), place));
            case "if" or "unless":
                return Nested(place, () => ReadCondition(words, name, place));
            case "for":
                return Nested(place, () => ReadLoop(words, place));
            case "comment":
                words.ReadEnd();
                return Nested(place, () => ReadComment(place));
            case "elsif" or "else" or "endif" or "endunless" or "endfor" or "endcomment":
                _position = position;
                return null;
            default:
                throw place.Error($"there is no tag '{name}'");
        }
    }

    private ConditionNode ReadCondition(ExpressionReader words, string name, Place place)
    {
        var first = End(words, words.ReadCondition());
        List<(IExpression, INode)> branches = [(name == "unless" ? new Negation(first) : first, ReadNodes())];
        while (TryOpen("elsif") is { } elsif)
        {
            branches.Add((End(elsif, elsif.ReadCondition()), ReadNodes()));
        }

        if (TryOpen("else") is { } otherwise)
        {
            otherwise.ReadEnd();
            branches.Add((new Literal(true), ReadNodes()));
        }

        Close($"end{name}", place);
        return new ConditionNode(branches, place);
    }

    private LoopNode ReadLoop(ExpressionReader words, Place place)
    {
        var name = words.ReadName();
        words.ReadWord("in");
        var list = End(words, words.ReadValue());
        var body = ReadNodes();
        var otherwise = new LiquidTemplate([]);
        if (TryOpen("else") is { } empty)
        {
            empty.ReadEnd();
            otherwise = ReadNodes();
        }

        Close("endfor", place);
        return new LoopNode(name, list, body, otherwise, place);
    }

    private LiquidTemplate ReadComment(Place place)
    {
        _comments++;
        ReadNodes();
        _comments--;
        Close("endcomment", place);
        return new LiquidTemplate([]);
    }

    private void NoteWritten(IExpression value)
    {
        while (value is FilteredValue filtered)
        {
            value = filtered.Input;
        }

        if (value is ValuePath { Names: [var name] } && _comments == 0)
        {
            _written.Add(name);
        }
    }

    private INode Nested(Place place, Func<INode> read)
    {
        if (++_depth > MaxDepth)
        {
            throw place.Error($"more than {MaxDepth} tags are open");
        }

        var node = read();
        _depth--;
        return node;
    }

    private ExpressionReader Open() => new(TokenReader.Read(_source, _tags[_position++]));

    private ExpressionReader? TryOpen(string name)
    {
        if (_position == _tags.Count || _tags[_position].Kind != TagKind.Statement)
        {
            return null;
        }

        var words = Open();
        if (words.ReadName() == name)
        {
            return words;
        }

        _position--;
        return null;
    }

    private void Close(string name, Place opened) => (TryOpen(name) ?? throw opened.Error($"'{name}' is missing")).ReadEnd();

    private static T End<T>(ExpressionReader words, T read)
    {
        words.ReadEnd();
        return read;
    }
}
