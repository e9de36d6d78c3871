using Trialhead.Pages;
using Trialhead.Trials;

namespace Trialhead.Web.Trials;

/// <summary>The registry's codes in a few words of either language.</summary>
internal static class RegistryWords
{
    /// <summary>A status.</summary>
    public static string Of(RecruitmentStatus? status, PageLanguage language) => language.Say(PlainWords.Of(status), status switch
    {
        RecruitmentStatus.Recruiting => "Busca participantes",
        RecruitmentStatus.NotYetRecruiting => "Aún no busca participantes",
        RecruitmentStatus.EnrollingByInvitation => "Solo por invitación",
        RecruitmentStatus.ActiveNotRecruiting => "En curso, cerrado a nuevos participantes",
        RecruitmentStatus.Completed => "Terminado",
        RecruitmentStatus.Suspended => "En pausa",
        RecruitmentStatus.Terminated => "Detenido antes de tiempo",
        RecruitmentStatus.Withdrawn => "Retirado antes de empezar",
        RecruitmentStatus.Available => "Tratamiento disponible fuera de un ensayo",
        RecruitmentStatus.NoLongerAvailable => "Ya no disponible",
        RecruitmentStatus.TemporarilyNotAvailable => "No disponible por ahora",
        RecruitmentStatus.ApprovedForMarketing => "Tratamiento aprobado",
        RecruitmentStatus.Withheld => "Registro reservado",
        RecruitmentStatus.Unknown => "Estado desconocido",
        _ => "Estado no indicado",
    });

    /// <summary>The phases of a trial; null where it has none.</summary>
    public static string? Of(IReadOnlyList<Phase> phases, PageLanguage language) => PlainWords.Of(phases) is not { } english ? null
        : language.Say(english, string.Join(" y ", phases.Where(phase => phase != Phase.NotApplicable).Select((phase, i) => (phase, i) switch
        {
            (Phase.EarlyPhase1, _) => "Fase 1 temprana",
            (_, 0) => $"Fase {Digit(phase)}",
            _ => Digit(phase),
        })));

    /// <summary>What a trial of its latest phase is for, in a few words; null where phases do not apply.</summary>
    public static string? Purpose(IReadOnlyList<Phase> phases, PageLanguage language) => phases.DefaultIfEmpty(Phase.NotApplicable).Max() switch
    {
        Phase.EarlyPhase1 => language.Say("a first look in very few people", "una primera mirada en muy pocas personas"),
        Phase.Phase1 => language.Say("tests the dose and safety in few people", "prueba la dosis y la seguridad en pocas personas"),
        Phase.Phase2 => language.Say("looks for first signs that it works", "busca las primeras señales de que funciona"),
        Phase.Phase3 => language.Say("often compares it with the usual treatment", "suele compararlo con el tratamiento habitual"),
        Phase.Phase4 => language.Say("watches an approved treatment", "observa un tratamiento aprobado"),
        _ => null,
    };

    private static string Digit(Phase phase) => phase switch
    {
        Phase.Phase1 => "1",
        Phase.Phase2 => "2",
        Phase.Phase3 => "3",
        Phase.Phase4 => "4",
        _ => "1",
    };
}
