using Trialhead.Web.Languages;

namespace Trialhead.Web.Conduct;

/// <summary>A field of a form.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Kind">What is entered.</param>
/// <param name="Label">What it asks for.</param>
public sealed record FormField(string Name, FieldKind Kind, Bilingual Label)
{
    private const int ShortText = 20;

    /// <summary>An example or a help; null for none.</summary>
    public Bilingual? Hint { get; init; }

    /// <summary>Whether it must be filled.</summary>
    public bool IsRequired { get; init; }

    /// <summary>What there is to choose from.</summary>
    public IReadOnlyList<FieldChoice> Choices { get; init; } = [];

    /// <summary>What stands in it before anyone types.</summary>
    public string Value { get; init; } = "";

    /// <summary>The last day that can be entered; empty for any.</summary>
    public string LastDay { get; init; } = "";

    /// <summary>Most letters.</summary>
    public int MaxLength { get; init; } = 500;

    /// <summary>Whether two of them find room in a row.</summary>
    public bool IsShort => Kind is FieldKind.Day or FieldKind.Number || (Kind == FieldKind.Line && MaxLength <= ShortText) || (Kind == FieldKind.Choice && Choices.All(choice => choice.Words.English.Length <= ShortText));

    /// <summary>Why what was typed cannot be taken; null where it can.</summary>
    public FormProblem? Check(FormValues values)
    {
        ArgumentNullException.ThrowIfNull(values);
        var text = values[Name];
        return text.Length == 0
            ? IsRequired ? Problem(Missing) : null
            : text.Length > MaxLength
                ? Problem(new($"Enter at most {MaxLength} letters; there are {text.Length}.", $"Escriba como máximo {MaxLength} letras; hay {text.Length}."))
                : Kind switch
                {
                    FieldKind.Day when values.Day(Name) is null => Problem(new("This is no day; enter one such as 2026-11-02.", "Esto no es un día; escriba uno como 2026-11-02.")),
                    FieldKind.Number when values.Number(Name) is null => Problem(new("This is no number above 0; enter one such as 40 or 2.5.", "Esto no es un número mayor que 0; escriba uno como 40 o 2.5.")),
                    FieldKind.Choice when Choices.All(choice => choice.Value != text) => Problem(new("This is not in the list any more; choose again.", "Esto ya no está en la lista; elija otra vez.")),
                    _ => null,
                };
    }

    private Bilingual Missing => Kind switch
    {
        FieldKind.Day => new("Enter the day.", "Indique el día."),
        FieldKind.Choice => new("Choose one of the list.", "Elija uno de la lista."),
        _ => new("Fill this in.", "Complete este campo."),
    };

    private FormProblem Problem(Bilingual said) => new(Name, said);
}

/// <summary>What is entered in a field.</summary>
public enum FieldKind
{
    /// <summary>A day.</summary>
    Day,

    /// <summary>A line of text.</summary>
    Line,

    /// <summary>Several lines of text.</summary>
    Lines,

    /// <summary>A number above 0.</summary>
    Number,

    /// <summary>One of a list.</summary>
    Choice,

    /// <summary>A tick, or none.</summary>
    Tick,
}

/// <summary>Something to choose.</summary>
/// <param name="Value">What is sent.</param>
/// <param name="Words">What is shown.</param>
/// <param name="Group">Under which heading it stands; null for none.</param>
public sealed record FieldChoice(string Value, Bilingual Words, Bilingual? Group = null)
{
    /// <summary>Something that only English has a word for.</summary>
    public static FieldChoice Named(string value, string words, Bilingual? group = null) => new(value, new Bilingual(words, words), group);
}
