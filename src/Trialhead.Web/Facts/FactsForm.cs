using Trialhead.Matching.Questions;

namespace Trialhead.Web.Facts;

/// <summary>What a person typed about themselves.</summary>
/// <remarks>Everything is text as it came, so that a form with a mistake is shown again as it was.</remarks>
public sealed record FactsForm
{
    private const string SearchAddress = "/search?";
    private const string CompareAddress = "/compare?";

    /// <summary>Age in years.</summary>
    public string Age { get; init; } = "";

    /// <summary>Date of birth, in place of the age.</summary>
    public string Born { get; init; } = "";

    /// <summary><c>female</c> or <c>male</c>; empty where not said.</summary>
    public string Sex { get; init; } = "";

    /// <summary>Town or postal code.</summary>
    public string Place { get; init; } = "";

    /// <summary>Illnesses, one on a line.</summary>
    public string Conditions { get; init; } = "";

    /// <summary>Markers, one on a line.</summary>
    public string Biomarkers { get; init; } = "";

    /// <summary>ECOG grade; empty where not said.</summary>
    public string Ecog { get; init; } = "";

    /// <summary>Treatments, one on a line.</summary>
    public string Treatments { get; init; } = "";

    /// <summary>Laboratory values, one on a line.</summary>
    public string Laboratory { get; init; } = "";

    /// <summary><c>yes</c> or <c>no</c>; empty where not said.</summary>
    public string Pregnant { get; init; } = "";

    /// <summary><c>yes</c> or <c>no</c>; empty where not said.</summary>
    public string Breastfeeding { get; init; } = "";

    /// <summary>A note in free text.</summary>
    public string Note { get; init; } = "";

    /// <summary>Answers to questions, one on a line: <c>illness:asthma = never</c>.</summary>
    public string Answers { get; init; } = "";

    /// <summary>Answers that were taken back, the last one first: shown where their question is asked again.</summary>
    public string Undone { get; init; } = "";

    /// <summary>The trial to come back to; empty for none.</summary>
    public string Nct { get; init; } = "";

    /// <summary>The address of the search or comparison to come back to; empty for none.</summary>
    public string BackTo { get; init; } = "";

    /// <summary>Whether nothing at all is said.</summary>
    public bool IsEmpty => this with { Nct = "", BackTo = "", Undone = "" } == new FactsForm();

    /// <summary>Whether it comes back to a search.</summary>
    public bool IsOfSearch => BackTo.StartsWith(SearchAddress, StringComparison.Ordinal);

    /// <summary>The fields by name, those that are filled.</summary>
    public IEnumerable<(string Name, string Value)> Filled => All.Where(filled => filled.Value.Length > 0);

    private IEnumerable<(string Name, string Value)> All =>
    [
        ("age", Age), ("born", Born), ("sex", Sex), ("place", Place), ("conditions", Conditions), ("biomarkers", Biomarkers),
        ("ecog", Ecog), ("treatments", Treatments), ("laboratory", Laboratory), ("pregnant", Pregnant),
        ("breastfeeding", Breastfeeding), ("note", Note), ("answers", Answers), ("undone", Undone), ("nct", Nct), ("back-to", BackTo),
    ];

    /// <summary>Reads a posted form.</summary>
    public static FactsForm Read(IFormCollection form)
    {
        ArgumentNullException.ThrowIfNull(form);
        return new FactsForm
        {
            Age = Field("age"),
            Born = Field("born"),
            Sex = Field("sex"),
            Place = Field("place"),
            Conditions = Field("conditions"),
            Biomarkers = Field("biomarkers"),
            Ecog = Field("ecog"),
            Treatments = Field("treatments"),
            Laboratory = Field("laboratory"),
            Pregnant = Field("pregnant"),
            Breastfeeding = Field("breastfeeding"),
            Note = Field("note"),
            Answers = WithNewAnswer(),
            Undone = Field("undone"),
            Nct = Field("nct"),
            BackTo = ReadBackTo(Field("back-to")),
        };

        // A question that was answered joins those answered before; without an answer it counts as "not sure".
        string WithNewAnswer()
        {
            var (before, question, value) = (Field("answers"), Field("question"), form["action"] == Question.NotSure ? "" : Field("value"));
            var unit = question.Length > 0 && value.Length > 0 && value != Question.NotSure ? Field("unit") : "";
            return question.Length == 0 || question.Contains('\n', StringComparison.Ordinal)
                ? before
                : $"{before}\n{question} = {(value.Length > 0 ? TypedNumber.WithPoint(value) : Question.NotSure)} {unit}".Trim();
        }

        string Field(string name) => string.Join('\n', form[name].AsEnumerable()).ReplaceLineEndings("\n").Trim();
    }

    /// <summary>An address to come back to; empty where it is no search or comparison of this site.</summary>
    public static string ReadBackTo(string? address) =>
        address is not null && (address.StartsWith(SearchAddress, StringComparison.Ordinal) || address.StartsWith(CompareAddress, StringComparison.Ordinal)) ? address : "";

    /// <summary>The same with the last answer taken back.</summary>
    public FactsForm TakeBack()
    {
        var end = Answers.LastIndexOf('\n');
        return this with { Answers = end < 0 ? "" : Answers[..end], Undone = $"{Answers[(end + 1)..]}\n{Undone}".Trim() };
    }
}
