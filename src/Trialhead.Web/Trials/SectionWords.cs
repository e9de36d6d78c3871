using Trialhead.Pages;
using Trialhead.Web.Languages;

namespace Trialhead.Web.Trials;

/// <summary>The sections of a page in a word or two.</summary>
internal static class SectionWords
{
    private static readonly Dictionary<string, Bilingual> Words = new()
    {
        ["title"] = new("At a glance", "En pocas palabras"),
        ["purpose"] = new("Purpose", "Para qué"),
        ["medications"] = new("Your medicines", "Sus medicamentos"),
        ["safety"] = new("Is it safe?", "¿Es seguro?"),
        ["interest"] = new("Why this treatment", "Por qué este tratamiento"),
        ["effectiveness"] = new("Could it work?", "¿Podría funcionar?"),
        ["team"] = new("Team", "Equipo"),
        ["fit"] = new("Can I join?", "¿Puedo participar?"),
        ["timeline"] = new("What happens", "Qué pasa"),
        ["treatments"] = new("Treatments", "Tratamientos"),
        ["design"] = new("Design", "Diseño"),
        ["approvals"] = new("Approved?", "¿Aprobado?"),
        ["clinics"] = new("Where", "Dónde"),
        ["sponsor"] = new("Who runs it", "Quién lo dirige"),
        ["publications"] = new("Publications", "Publicaciones"),
        ["burden"] = new("What it asks", "Qué le pide"),
        ["apply"] = new("How to apply", "Cómo solicitarlo"),
    };

    /// <summary>The section's name in a list of contents.</summary>
    public static string Short(PageSection section, PageLanguage language) =>
        Words.TryGetValue(section.Id, out var words) ? words.In(language) : section.Heading;
}
