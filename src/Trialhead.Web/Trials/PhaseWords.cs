using Trialhead.Pages;
using Trialhead.Trials;

namespace Trialhead.Web.Trials;

/// <summary>Phases in a few words.</summary>
internal static class PhaseWords
{
    /// <summary>What a trial of its latest phase is for, in a few words; null where phases do not apply.</summary>
    public static string? Of(IReadOnlyList<Phase> phases, PageLanguage language) => phases.DefaultIfEmpty(Phase.NotApplicable).Max() switch
    {
        Phase.EarlyPhase1 => language.Say("a first look in very few people", "una primera mirada en muy pocas personas"),
        Phase.Phase1 => language.Say("tests the dose and safety in few people", "prueba la dosis y la seguridad en pocas personas"),
        Phase.Phase2 => language.Say("looks for first signs that it works", "busca las primeras señales de que funciona"),
        Phase.Phase3 => language.Say("often compares it with the usual treatment", "suele compararlo con el tratamiento habitual"),
        Phase.Phase4 => language.Say("watches an approved treatment", "observa un tratamiento aprobado"),
        _ => null,
    };
}
