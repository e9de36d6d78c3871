using System.Globalization;

namespace Trialhead.Protocol.Views;

/// <summary>How one treatment is given, in pieces of a sentence to the participant.</summary>
internal static class TreatmentSaying
{
    /// <summary><c>You take prednisone by mouth once a day for 21 days</c>, without a stop.</summary>
    /// <param name="element">The element it belongs to.</param>
    /// <param name="treatment">The treatment.</param>
    /// <param name="name">What is given, in the sentence.</param>
    public static ViewText Given(StudyElement element, StudyTreatment treatment, ViewText name) =>
        Verb(treatment) + name + How(treatment) + OnDays(element, treatment);

    /// <summary>How, how often and when it is given; what is not known is left out.</summary>
    public static ViewText Manner(StudyElement element, StudyTreatment treatment) => How(treatment) + OnDays(element, treatment);

    /// <summary>How it gets into the body and how often.</summary>
    public static ViewText How(StudyTreatment treatment)
    {
        var route = treatment.Routes.Count == 0 ? default : ViewText.Same(" ") + ViewText.Or(treatment.Routes.Select(Route));
        var flow = treatment.IsContinuous ? new ViewText(" without a break", " sin pausa") : default;
        return route + flow + (treatment.TimesADay is { } times ? Times(times) : default);
    }

    /// <summary>A dose with its unit.</summary>
    public static string Dose(Dose dose) =>
        $"{dose.Value.ToString("0.####", CultureInfo.InvariantCulture)} {dose.Unit.Replace("ug", "µg", StringComparison.Ordinal).Replace("m2", "m²", StringComparison.Ordinal)}";

    /// <summary>Whether two treatments are given in the same way.</summary>
    public static bool AreAlike(StudyTreatment one, StudyTreatment other) =>
        one.Routes.SequenceEqual(other.Routes) && one.Days == other.Days && one.TimesADay == other.TimesADay && one.IsContinuous == other.IsContinuous
        && one.DaysLater == other.DaysLater && one.InCycles.SequenceEqual(other.InCycles) && one.Dose == other.Dose;

    private static ViewText Verb(StudyTreatment treatment) =>
        treatment.Routes is ["oral"] ? new("You take ", "Usted toma ") : new("You get ", "Usted recibe ");

    private static ViewText OnDays(StudyElement element, StudyTreatment treatment)
    {
        if (treatment.Days is not { } days)
        {
            return default;
        }

        if (element.Cycles is { } cycles)
        {
            var isWhole = cycles.Length is { Months: 0 } length && days.Stretches is [(1, var last)] && last == length.WholeDays;
            var on = isWhole ? new ViewText(", every day", ", cada día") : new ViewText(" on ", " ") + TimeWords.OfDays(days, treatment.DaysLater);
            return on + InCycles(treatment.InCycles);
        }

        return days.Stretches is [(1, > 1 and var end)]
            ? new ViewText(" for ", " durante ") + TimeWords.OfDays(end)
            : new ViewText(" on ", " ") + TimeWords.OfDays(days, treatment.DaysLater);
    }

    /// <summary>In which cycles, as the end of a sentence.</summary>
    public static ViewText InCycles(IReadOnlyList<int> cycles) => cycles switch
    {
        [] => new(" of each cycle", " de cada ciclo"),
        [1] => new(" of the first cycle", " del primer ciclo"),
        [var only] => new($" of cycle {only}", $" del ciclo {only}"),
        [var first, .., var last] when last - first == cycles.Count - 1 => new($" of cycles {first} to {last}", $" de los ciclos {first} a {last}"),
        _ => new ViewText(" of cycles ", " de los ciclos ") + ViewText.And(cycles.Select(cycle => ViewText.Same($"{cycle}"))),
    };

    private static ViewText Route(string route) => route switch
    {
        "oral" => new("by mouth", "por la boca"),
        "intravenous" => new("through a vein", "por una vena"),
        "intrathecal" => new("into the fluid around the spine", "en el líquido que rodea la médula espinal"),
        "subcutaneous" => new("under the skin", "bajo la piel"),
        "intramuscular" => new("into a muscle", "en un músculo"),
        "inhaled" or "inhalation" => new("by breathing it in", "inhalado"),
        "topical" => new("on the skin", "sobre la piel"),
        _ => new ViewText($"by this way: {route}", $"por esta vía: {route}"),
    };

    private static ViewText Times(int times) => times switch
    {
        1 => new(" once a day", " una vez al día"),
        2 => new(" twice a day", " dos veces al día"),
        _ => new($" {times} times a day", $" {times} veces al día"),
    };
}
