using Trialhead.Clinical;

namespace Trialhead.Pages.Criteria;

/// <summary>Grades of daily life in everyday words, with the grades of the scale behind them.</summary>
internal static class GradeWords
{
    /// <summary>What completes "able to"; null where only the grade can be named.</summary>
    public static string? Of(Grades grades, PageLanguage language) => grades switch
    {
        { Scale: PerformanceScale.Ecog, Minimum: null or <= 0, Maximum: { } most } => Ecog(most, language),
        { Scale: PerformanceScale.Karnofsky, Maximum: null or >= 100, Minimum: { } least } => Karnofsky(least, language),
        { Scale: PerformanceScale.Lansky, Maximum: null or >= 100, Minimum: { } least } => Lansky(least, language),
        _ => null,
    };

    /// <summary>The grades with the name of their scale: <c>ECOG 0 to 2</c>.</summary>
    public static string Range(Grades grades, PageLanguage language)
    {
        var scale = grades.Scale switch
        {
            PerformanceScale.Karnofsky => "Karnofsky",
            PerformanceScale.Lansky => "Lansky",
            _ => "ECOG",
        };
        var most = grades.Scale == PerformanceScale.Ecog ? 5 : 100;
        return (grades.Minimum is > 0 and var low ? low : 0, grades.Maximum ?? most) switch
        {
            var (least, highest) when least == highest => $"{scale} {least}",
            var (least, highest) when highest == most => $"{scale} {least} {language.Say("or more", "o más")}",
            var (least, highest) => $"{scale} {least} {language.Say("to", "a")} {highest}",
        };
    }

    private static string? Ecog(int most, PageLanguage language) => most switch
    {
        0 => language.Say("do all that you did before your illness", "hacer todo lo que hacía antes de su enfermedad"),
        1 => language.Say("walk and do light work", "caminar y hacer trabajos ligeros"),
        2 => language.Say("care for yourself and be up more than half of the day", "cuidar de sí y estar fuera de la cama más de la mitad del día"),
        3 => language.Say("do at least part of your own care", "hacer al menos parte de su cuidado personal"),
        _ => null,
    };

    private static string? Karnofsky(int least, PageLanguage language) => least switch
    {
        >= 90 => language.Say("do all normal activities", "hacer todas las actividades normales"),
        >= 80 => language.Say("do normal activities, if with some effort", "hacer las actividades normales, aunque con algún esfuerzo"),
        >= 70 => language.Say("care for yourself, even if you cannot work", "cuidar de sí, aunque no pueda trabajar"),
        >= 60 => language.Say("care for most of your needs", "atender la mayor parte de sus necesidades"),
        >= 50 => language.Say("do part of your own care, with help", "hacer parte de su cuidado personal, con ayuda"),
        _ => null,
    };

    private static string? Lansky(int least, PageLanguage language) => least switch
    {
        >= 90 => language.Say("play with hardly any limits (if a child)", "jugar casi sin límites (si es menor)"),
        >= 70 => language.Say("play, if less than other children (if a child)", "jugar, aunque menos que otros niños (si es menor)"),
        >= 50 => language.Say("dress and take part in quiet play (if a child)", "vestirse y participar en juegos tranquilos (si es menor)"),
        _ => null,
    };
}
