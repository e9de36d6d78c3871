using System.Collections.Frozen;
using Trialhead.Trials;
using Trialhead.Vocabulary;

namespace Trialhead.Pages;

/// <summary>What a page calls the treatments and the illnesses of its trial.</summary>
internal static class TrialNames
{
    private const int LongestName = 60;
    private const int MostWordsAroundADrug = 5;
    private const int ManyDrugs = 3;

    private static readonly FrozenSet<string> NoIllness = (
        "inpatient|inpatients|outpatient|outpatients|hospitalized|adult|adults|child|children|infant|infants|adolescent|adolescents|elderly|aged|older adults|women|men|veterans|"
        + "human|humans|caregivers|healthy|healthy volunteers|healthy volunteer|healthy subjects|quality of life|survivorship|survivors|signs and symptoms").Split('|').ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly string[] Joiners = ["+", "/", " and ", " plus ", " with ", " or ", " vs", ",", ";", "combin", "versus", " then "];

    /// <summary>The treatments under test, each by its plain name, without repetition; those that the record's titles name come first.</summary>
    public static IReadOnlyList<string> Tested(PageSubject subject)
    {
        var tested = subject.Treatments.Where(treatment => treatment.IsTested && !treatment.IsEmpty).ToList();
        if (tested.Count <= 1)
        {
            return Names(subject, tested);
        }

        var titled = Lexicon.InUse.Recognise($"{subject.Trial.BriefTitle}.\n{subject.Trial.OfficialTitle}").Select(mention => mention.Concept).ToHashSet();
        return Names(subject, tested.OrderByDescending(treatment => treatment.Concepts.Any(titled.Contains)));
    }

    /// <summary>The plain names of treatments without repetition; many chemotherapy drugs are one word, tests are left out.</summary>
    public static IReadOnlyList<string> InShort(PageSubject subject, IEnumerable<TrialTreatment> treatments)
    {
        var all = treatments.Where(treatment => !treatment.IsCheck).ToList();
        var chemotherapy = all.Where(IsChemotherapy).ToList();
        return chemotherapy.Count < ManyDrugs || Lexicon.InUse.Get("chemotherapy") is not { } kind
            ? Names(subject, all)
            : [PlainNames.Of(kind, subject.Language), .. Names(subject, all.Except(chemotherapy))];
    }

    /// <summary>Whether a treatment is a chemotherapy drug.</summary>
    public static bool IsChemotherapy(TrialTreatment treatment) => treatment.Concepts is [{ Kind: ConceptKind.Drug } only]
        && Lexicon.InUse.Ancestors(only).Any(above => above.Id == "chemotherapy");

    /// <summary>The plain names of treatments, without repetition.</summary>
    public static IReadOnlyList<string> Names(PageSubject subject, IEnumerable<TrialTreatment> treatments) =>
        [.. treatments.Select(treatment => Name(treatment, subject.Language)).Distinct(StringComparer.OrdinalIgnoreCase)];

    /// <summary>The plain name of a treatment, or its name in the record.</summary>
    public static string Name(TrialTreatment treatment, PageLanguage language)
    {
        var written = Phrasing.Tidy(treatment.Intervention.Name);
        return treatment.Concepts is [{ Kind: ConceptKind.Drug or ConceptKind.DrugClass } only] && IsAlone(written, only) || IsWhole(treatment, written)
            ? PlainNames.Of(treatment.Concepts[0], language)
            : InsideASentence(Shorten(written));
    }

    // "Prophylactic radiation to the breast" is no name that keeps its capital; "Intensive care" may be.
    private static string InsideASentence(string written) =>
        written.Split(' ') is [_, _, _, ..] words && words.Skip(1).All(word => word.All(char.IsLower)) ? PlainNames.InsideASentence(written) : written;

    /// <summary>The illness that a written condition names; null where the vocabulary knows none in it.</summary>
    public static Concept? Illness(string condition) =>
        Lexicon.InUse.Find(condition, ConceptKind.Condition)
        ?? Lexicon.InUse.Recognise(condition)
            .Where(mention => mention.Concept.Kind == ConceptKind.Condition && mention.Span.Length * 2 >= condition.Length / 2)
            .MaxBy(mention => mention.Span.Length)?.Concept;

    /// <summary>The illnesses of the trial by their plain names, without repetition; with whether the vocabulary knows them.</summary>
    /// <remarks>
    /// What is only a wider word for another of them is left out, and beside an illness what is none. Where the short title of the record names one kind
    /// of it, that is the illness ("dry mouth" for mouth diseases). Those that the vocabulary knows come first.
    /// </remarks>
    public static IReadOnlyList<TrialIllness> Illnesses(PageSubject subject)
    {
        var titled = Lexicon.InUse.Recognise(subject.Trial.BriefTitle ?? "").Select(mention => mention.Concept).Where(concept => concept.Kind == ConceptKind.Condition).Distinct().ToList();
        var read = subject.Trial.Conditions.SelectMany((condition, i) => Parts(condition).Select(part => (Condition: part, Known: Illness(part), Index: i))).ToList();
        if (read.Exists(item => item.Known is { } known && !IsNoIllness(item.Condition, known)))
        {
            read.RemoveAll(item => IsNoIllness(item.Condition, item.Known));
        }

        var wider = read.Select(item => item.Known).OfType<Concept>().SelectMany(Lexicon.InUse.Ancestors).ToHashSet();
        return
        [
            .. read.Where(item => item.Known is null || !wider.Contains(item.Known))
                .Select(item => item.Known is not { } known ? new TrialIllness(Unturned(Phrasing.Tidy(item.Condition)), item.Index) { IsKnown = false }
                    : KindNamed(known, titled) is { } kind ? new TrialIllness(PlainNames.Of(kind, subject.Language), item.Index) { IsTitled = true }
                    : new TrialIllness(PlainNames.Of(known, subject.Language), item.Index))
                .DistinctBy(illness => illness.Name.ToUpperInvariant())
                .OrderBy(illness => illness.IsKnown ? 0 : 1),
        ];
    }

    // The one kind of an illness among others; null where there are none or several.
    private static Concept? KindNamed(Concept illness, List<Concept> titled) =>
        !titled.Contains(illness) && titled.FindAll(concept => Lexicon.InUse.IsA(concept, illness)) is [var only] ? only : null;

    // "Quality of life", "inpatient": whom or what a trial concerns, beside the illness.
    private static bool IsNoIllness(string condition, Concept? known) => known is { Id: "quality-of-life" } || NoIllness.Contains(condition.Trim());

    /// <summary>Whether the trial is about people without an illness.</summary>
    public static bool IsAboutHealthyPeople(PageSubject subject) =>
        subject.Trial.Conditions is [{ } only] && only.Contains("healthy", StringComparison.OrdinalIgnoreCase);

    private static bool IsWhole(TrialTreatment treatment, string written) =>
        treatment.Concepts is [var only] && Lexicon.InUse.Find(written, only.Kind) == only;

    // "Metformin 500 mg tablets" is metformin; "metformin plus exercise" is more.
    private static bool IsAlone(string written, Concept drug) =>
        !Array.Exists(Joiners, joiner => written.Contains(joiner, StringComparison.OrdinalIgnoreCase))
        && (written.Split(' ').Length <= MostWordsAroundADrug
            || Lexicon.InUse.Recognise(written) is [var first, ..] && first.Concept == drug && first.Span.Start == 0);

    // "Colorectal Cancer; Lung Cancer" in one line are two; what is no illness behind one is left out.
    private static IReadOnlyList<string> Parts(string condition)
    {
        if (WrittenNames.Of(condition) is var written && (written.Count > 1 || written[0] != condition))
        {
            return written;
        }

        var parts = condition.Split("; ", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        string[] known = parts.Length > 1 ? [.. parts.Where(part => Illness(part) is not null)] : [];
        return known.Length > 0 ? known : [condition];
    }

    // Indexes turn names round: "Defibrillators, Implantable".
    private static string Unturned(string name) =>
        name.Split(", ") is [var noun, var adjective] && !noun.Contains(' ', StringComparison.Ordinal) && !adjective.Contains(' ', StringComparison.Ordinal)
            ? $"{adjective} {noun}"
            : name;

    private static string Shorten(string written)
    {
        var end = written.Length <= LongestName ? -1 : written.IndexOfAny(['(', ':', ';', ',', '.']);
        return end > 3 ? written[..end].TrimEnd() : written;
    }
}
