using System.Globalization;

namespace EmailComms.Templates.Liquid;

/// <summary>Reads the values, filters and conditions of one tag.</summary>
internal sealed class ExpressionReader(List<Token> tokens)
{
    private const int MaxParts = 64;

    private int _position;

    private Token Next => tokens[_position];

    public Place Place => Next.Place;

    public string ReadName() => Take(TokenKind.Name, "a name");

    public void ReadWord(string word)
    {
        if (!TryTake(word))
        {
            throw Place.Error($"'{word}' is missing before '{Next.Text}'");
        }
    }

    public void ReadEnd()
    {
        if (Next.Kind != TokenKind.End)
        {
            throw Place.Error($"'{Next.Text}' is too much");
        }
    }

    /// <summary>A value with its filters.</summary>
    public IExpression ReadValue()
    {
        var value = ReadOperand();
        for (var count = 1; Next.Kind == TokenKind.Sign && TryTake("|"); count++)
        {
            CheckCount(count);
            value = ReadFilter(value);
        }

        return value;
    }

    /// <summary>Comparisons, with 'and' and 'or' between them.</summary>
    public IExpression ReadCondition(int count = 1)
    {
        CheckCount(count);
        var left = ReadComparison();
        var isAnd = TryTake("and");
        return isAnd || TryTake("or") ? new Combination(left, isAnd, ReadCondition(count + 1)) : left;
    }

    private void CheckCount(int count)
    {
        if (count > MaxParts)
        {
            throw Place.Error($"there are more than {MaxParts} parts");
        }
    }

    private IExpression ReadComparison()
    {
        var left = ReadOperand();
        if (Next.Kind is TokenKind.End or TokenKind.Text || !Comparison.Operators.Contains(Next.Text))
        {
            return left;
        }

        var (sign, place) = (Next.Text, Place);
        _position++;
        return new Comparison(left, sign, ReadOperand(), place);
    }

    private FilteredValue ReadFilter(IExpression input)
    {
        var place = Place;
        var name = ReadName();
        if (!Filters.All.TryGetValue(name, out var filter))
        {
            throw place.Error($"there is no filter '{name}'");
        }

        var arguments = new List<IExpression>();
        if (TryTake(":"))
        {
            do
            {
                arguments.Add(ReadOperand());
            }
            while (TryTake(","));
        }

        return arguments.Count >= filter.MinArguments && arguments.Count <= filter.MaxArguments
            ? new FilteredValue(input, filter, arguments, place)
            : throw place.Error($"the filter '{name}' takes {filter.MaxArguments} argument(s)");
    }

    private IExpression ReadOperand()
    {
        var token = Next;
        switch (token.Kind)
        {
            case TokenKind.Text:
                _position++;
                return new Literal(token.Text);
            case TokenKind.Number when decimal.TryParse(token.Text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number):
                _position++;
                return new Literal(number);
            case TokenKind.Name:
                return ReadPath();
            default:
                throw Place.Error($"a value is missing before '{token.Text}'");
        }
    }

    private IExpression ReadPath()
    {
        var names = new List<string> { ReadName() };
        while (TryTake("."))
        {
            names.Add(ReadName());
            CheckCount(names.Count);
        }

        return names switch
        {
            ["true"] => new Literal(true),
            ["false"] => new Literal(false),
            ["nil"] or ["null"] => new Literal(null),
            ["blank"] or ["empty"] => new Literal(Blank.Instance),
            _ => new ValuePath(names),
        };
    }

    private string Take(TokenKind kind, string what)
    {
        if (Next.Kind != kind)
        {
            throw Place.Error($"{what} is missing before '{Next.Text}'");
        }

        return tokens[_position++].Text;
    }

    private bool TryTake(string text)
    {
        var isNext = Next.Kind is TokenKind.Name or TokenKind.Sign && Next.Text == text;
        _position += isNext ? 1 : 0;
        return isNext;
    }
}
