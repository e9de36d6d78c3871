using System.Globalization;
using Trialhead.Clinical;
using Trialhead.Trials;

namespace Trialhead.Pages;

/// <summary>Plain words for the registry's codes.</summary>
public static class PlainWords
{
    private static readonly string[] Months =
        ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

    private static readonly string[] Meses =
        ["enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre", "noviembre", "diciembre"];

    /// <summary>A whole number as both languages read it: <c>117,274</c>.</summary>
    /// <remarks>The comma for thousands is the custom of the United States and Mexico alike.</remarks>
    public static string Number(long number) => number.ToString("#,0", CultureInfo.InvariantCulture);

    /// <summary>A status in two or three words.</summary>
    public static string Of(RecruitmentStatus? status, PageLanguage language = PageLanguage.English) => status switch
    {
        RecruitmentStatus.Recruiting => language.Say("Recruiting", "Busca participantes"),
        RecruitmentStatus.NotYetRecruiting => language.Say("Not yet recruiting", "Aún no busca participantes"),
        RecruitmentStatus.EnrollingByInvitation => language.Say("By invitation only", "Solo por invitación"),
        RecruitmentStatus.ActiveNotRecruiting => language.Say("Running, closed to new participants", "En curso, cerrado a nuevos participantes"),
        RecruitmentStatus.Completed => language.Say("Completed", "Terminado"),
        RecruitmentStatus.Suspended => language.Say("Paused", "En pausa"),
        RecruitmentStatus.Terminated => language.Say("Stopped early", "Detenido antes de tiempo"),
        RecruitmentStatus.Withdrawn => language.Say("Withdrawn before it began", "Retirado antes de empezar"),
        RecruitmentStatus.Available => language.Say("Treatment available outside a trial", "Tratamiento disponible fuera de un ensayo"),
        RecruitmentStatus.NoLongerAvailable => language.Say("No longer available", "Ya no está disponible"),
        RecruitmentStatus.TemporarilyNotAvailable => language.Say("Not available for now", "No disponible por ahora"),
        RecruitmentStatus.ApprovedForMarketing => language.Say("Treatment approved", "Tratamiento aprobado"),
        RecruitmentStatus.Withheld => language.Say("Record withheld", "Registro reservado"),
        RecruitmentStatus.Unknown => language.Say("Status unknown", "Estado desconocido"),
        _ => language.Say("Status not stated", "Estado no indicado"),
    };

    /// <summary>A phase by its usual name.</summary>
    public static string Of(Phase phase, PageLanguage language = PageLanguage.English) => phase switch
    {
        Phase.EarlyPhase1 => language.Say("Early phase 1", "Fase 1 temprana"),
        Phase.Phase1 => language.Say("Phase 1", "Fase 1"),
        Phase.Phase2 => language.Say("Phase 2", "Fase 2"),
        Phase.Phase3 => language.Say("Phase 3", "Fase 3"),
        Phase.Phase4 => language.Say("Phase 4", "Fase 4"),
        _ => language.Say("No phase", "Sin fase"),
    };

    /// <summary>The phases of a trial in one go (<c>Phase 1 and 2</c>); null where it has none.</summary>
    public static string? Of(IReadOnlyList<Phase> phases, PageLanguage language = PageLanguage.English)
    {
        ArgumentNullException.ThrowIfNull(phases);
        var named = phases.Where(phase => phase != Phase.NotApplicable).Select(phase => Of(phase, language)).ToList();
        return named.Count == 0 ? null : language.And(named.Select((name, i) => i == 0 ? name : name[(name.IndexOf(' ', StringComparison.Ordinal) + 1)..]));
    }

    /// <summary>What trials of a phase are for; null where phases do not apply.</summary>
    public static string? Explain(Phase phase, PageLanguage language = PageLanguage.English) => phase switch
    {
        Phase.EarlyPhase1 => language.Say(
            "Early phase 1 trials look at how a treatment behaves in very few people.",
            "Los estudios de fase 1 temprana observan cómo actúa un tratamiento en muy pocas personas."),
        Phase.Phase1 => language.Say(
            "Phase 1 trials look for side effects and a dose that people can bear, in few people.",
            "Los ensayos de fase 1 buscan efectos secundarios y una dosis tolerable, en pocas personas."),
        Phase.Phase2 => language.Say(
            "Phase 2 trials look for first signs that a treatment works, and for more side effects.",
            "Los ensayos de fase 2 buscan las primeras señales de que un tratamiento sirve, y más efectos secundarios."),
        Phase.Phase3 => language.Say(
            "Phase 3 trials compare a treatment with the usual one, or with none, in many people. They are often the last step before approval.",
            "Los ensayos de fase 3 comparan un tratamiento con el habitual, o con ninguno, en muchas personas. Suelen ser el último paso antes de la aprobación."),
        Phase.Phase4 => language.Say(
            "Phase 4 trials watch a treatment that is already approved.",
            "Los ensayos de fase 4 vigilan un tratamiento que ya está aprobado."),
        _ => null,
    };

    /// <summary>What trials of the latest of some phases are for, in one sentence; null where phases do not apply.</summary>
    public static string? Explain(IReadOnlyList<Phase> phases, PageLanguage language = PageLanguage.English) =>
        Explain(phases.DefaultIfEmpty(Phase.NotApplicable).Max(), language) is { } words ? words[..(words.IndexOf('.', StringComparison.Ordinal) + 1)] : null;

    /// <summary>The part a group plays.</summary>
    public static string? Of(ArmType? type, PageLanguage language = PageLanguage.English) => type switch
    {
        ArmType.Experimental => language.Say("Experimental group: gets what is being tested", "Grupo experimental: recibe lo que se prueba"),
        ArmType.ActiveComparator => language.Say("Comparison group: gets a treatment in use", "Grupo de comparación: recibe un tratamiento en uso"),
        ArmType.PlaceboComparator => language.Say("Comparison group: gets a placebo, with no active drug", "Grupo de comparación: recibe un placebo, sin principio activo"),
        ArmType.ShamComparator => language.Say("Comparison group: gets an imitation of the procedure", "Grupo de comparación: recibe una imitación del procedimiento"),
        ArmType.NoIntervention => language.Say("Comparison group: gets no treatment from the trial", "Grupo de comparación: no recibe tratamiento del ensayo"),
        ArmType.Other => language.Say("Other group", "Otro grupo"),
        _ => null,
    };

    /// <summary>A date as people say it: <c>14 March 2026</c>, <c>March 2026</c>, <c>2026</c>.</summary>
    public static string Of(PartialDate date, PageLanguage language = PageLanguage.English)
    {
        var year = date.Year.ToString(CultureInfo.InvariantCulture);
        return (date.Month, date.Day) switch
        {
            ({ } month, { } day) => language.Say($"{day} {Months[month - 1]} {year}", $"{day} de {Meses[month - 1]} de {year}"),
            ({ } month, null) => language.Say($"{Months[month - 1]} {year}", $"{Meses[month - 1]} de {year}"),
            _ => year,
        };
    }

    /// <summary>An age as people say it: <c>18 years</c>, <c>6 months</c>.</summary>
    public static string Of(AgeLimit age, PageLanguage language = PageLanguage.English) => language == PageLanguage.English
        ? age.ToString().ToLowerInvariant()
        : $"{age.Value} {Unit(age.Unit, age.Value == 1)}";

    /// <summary>The role of a person of the research team; the code in words where it is another one.</summary>
    internal static string Role(string code, PageLanguage language) => code switch
    {
        "PRINCIPAL_INVESTIGATOR" => language.Say("Principal investigator (leads the research)", "Investigador principal (dirige la investigación)"),
        "STUDY_CHAIR" => language.Say("Study chair", "Presidencia del ensayo"),
        "STUDY_DIRECTOR" => language.Say("Study director", "Dirección del ensayo"),
        "SUB_INVESTIGATOR" => language.Say("Investigator", "Investigador"),
        _ => Phrasing.Capital(OfCode(code)),
    };

    /// <summary>A registry's code in lower-case words: <c>STUDY_CHAIR</c> gives <c>study chair</c>.</summary>
    internal static string OfCode(string code) => code.Replace('_', ' ').ToLowerInvariant();

    private static string Unit(AgeUnit unit, bool isOne) => (unit, isOne) switch
    {
        (AgeUnit.Years, true) => "año",
        (AgeUnit.Years, _) => "años",
        (AgeUnit.Months, true) => "mes",
        (AgeUnit.Months, _) => "meses",
        (AgeUnit.Weeks, true) => "semana",
        (AgeUnit.Weeks, _) => "semanas",
        (AgeUnit.Days, true) => "día",
        (AgeUnit.Days, _) => "días",
        (AgeUnit.Hours, true) => "hora",
        (AgeUnit.Hours, _) => "horas",
        (AgeUnit.Minutes, true) => "minuto",
        _ => "minutos",
    };
}
