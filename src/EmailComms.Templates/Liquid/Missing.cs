namespace EmailComms.Templates.Liquid;

/// <summary>What a name stands for that the model does not have. It is not null: to write nothing where a value was forgotten misleads.</summary>
internal sealed class Missing
{
    public static readonly Missing Instance = new();

    private Missing()
    {
    }
}
