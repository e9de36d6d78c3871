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
    public bool IsShort => Kind switch
    {
        FieldKind.Day or FieldKind.Number => true,
        FieldKind.Line => MaxLength <= ShortText,
        FieldKind.Choice => Choices.All(choice => choice.Words.English.Length <= ShortText),
        _ => false,
    };

    /// <summary>Why what was typed cannot be taken; null where it can.</summary>
    public FormProblem? Check(FormValues values)
    {
        ArgumentNullException.ThrowIfNull(values);
        var text = values[Name];
        var wrong = text.Length switch
        {
            0 => IsRequired ? Missing : (Bilingual?)null,
            var length when length > MaxLength => new Bilingual($"Enter at most {MaxLength} letters; there are {length}.", $"Escriba como máximo {MaxLength} letras; hay {length}."),
            _ => Wrong(values),
        };
        return wrong is { } said ? new FormProblem(Name, said) : null;
    }

    private Bilingual Missing => Kind switch
    {
        FieldKind.Day => new("Enter the day.", "Indique el día."),
        FieldKind.Choice => new("Choose one of the list.", "Elija uno de la lista."),
        _ => new("Fill this in.", "Complete este campo."),
    };

    private Bilingual? Wrong(FormValues values) => Kind switch
    {
        FieldKind.Day when values.Day(Name) is null =>
            new("This is no day; enter one such as 2026-11-02.", "Esto no es un día; escriba uno como 2026-11-02."),
        FieldKind.Number when values.Number(Name) is null =>
            new("This is no number above 0; enter one such as 40 or 2.5.", "Esto no es un número mayor que 0; escriba uno como 40 o 2.5."),
        FieldKind.Choice when Choices.All(choice => choice.Value != values[Name]) =>
            new("This is not in the list any more; choose again.", "Esto ya no está en la lista; elija otra vez."),
        _ => null,
    };
}
