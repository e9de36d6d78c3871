using System.Globalization;
using Spectre.Console;
using Trialhead.Trials;

namespace Trialhead.Cli;

/// <summary>A trial's record in sections for reading.</summary>
internal static class TrialText
{
    private const int SitesShown = 30;

    public static void Write(Screen screen, Trial trial)
    {
        screen.Heading($"{trial.NctId}  {trial.Title}");
        if (trial.OfficialTitle is { } official && official != trial.Title)
        {
            screen.Paragraph(official);
        }

        screen.Gap();
        Facts(screen, trial);
        Section(screen, "Summary", trial.BriefSummary);
        Section(screen, "Description", trial.DetailedDescription);
        Arms(screen, trial);
        Section(screen, "Who may join", Eligibility(trial));
        Sites(screen, trial);
    }

    private static void Facts(Screen screen, Trial trial)
    {
        Fact(screen, "Status", trial.Status is { } status ? EnumWords.InWords(status) : null);
        Fact(screen, "Phase", string.Join(", ", trial.Design.Phases.Select(phase => EnumWords.InWords(phase))));
        Fact(screen, "Conditions", string.Join(", ", trial.Conditions));
        Fact(screen, "Sponsor", trial.LeadSponsor?.Name);
        Fact(screen, "Start", trial.Dates.Start?.Date.ToString());
        Fact(screen, "Completion", trial.Dates.Completion?.Date.ToString());
        Fact(screen, "Participants", trial.Design.Enrollment?.ToString("N0", CultureInfo.InvariantCulture));
        Fact(screen, "Stopped", trial.WhyStopped);
        foreach (var contact in trial.CentralContacts)
        {
            Fact(screen, "Contact", string.Join(", ", new[] { contact.Name, contact.Phone, contact.Email }.OfType<string>()));
        }
    }

    private static void Fact(Screen screen, string label, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            screen.Item($"{label,-13} ", value, new Style(decoration: Decoration.Bold));
        }
    }

    private static void Section(Screen screen, string heading, string? text)
    {
        if (!string.IsNullOrWhiteSpace(text))
        {
            screen.Gap();
            screen.Heading(heading);
            screen.Paragraph(text);
        }
    }

    private static void Arms(Screen screen, Trial trial)
    {
        if (trial.Arms.Count + trial.Interventions.Count == 0)
        {
            return;
        }

        screen.Gap();
        screen.Heading("What is given or done");
        foreach (var arm in trial.Arms)
        {
            screen.Item("- ", string.Join(": ", new[] { arm.Label, arm.Description }.OfType<string>()), Style.Plain);
        }

        foreach (var intervention in trial.Interventions)
        {
            screen.Item("* ", string.Join(": ", new[] { intervention.Name, intervention.Description }.OfType<string>()), Style.Plain);
        }
    }

    private static string Eligibility(Trial trial)
    {
        var rules = trial.Eligibility;
        var limits = TrialCriteria.Stated(rules).Select(criterion => criterion.Text);
        return string.Join('\n', limits.Append(rules.CriteriaText ?? ""));
    }

    private static void Sites(Screen screen, Trial trial)
    {
        if (trial.Sites.Count == 0)
        {
            return;
        }

        screen.Gap();
        screen.Heading($"Sites ({trial.Sites.Count})");
        foreach (var site in trial.Sites.Take(SitesShown))
        {
            screen.Item("- ", site.Label + (site.Status is { } status ? $" ({EnumWords.InWords(status)})" : ""), Style.Plain);
        }

        if (trial.Sites.Count > SitesShown)
        {
            screen.Paragraph($"… and {trial.Sites.Count - SitesShown} more.");
        }
    }
}
