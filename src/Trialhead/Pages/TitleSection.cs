using Trialhead.Trials;
using Trialhead.Vocabulary;

namespace Trialhead.Pages;

/// <summary>What the trial is called and where it stands.</summary>
/// <remarks>
/// The plain title names what is tested, the kind of treatment it is tested together with, and the illness (both where there are two):
/// "Blinatumomab + Chemotherapy for Acute Lymphoblastic Leukemia". Where the record names no treatment or no illness, its own short title stands.
/// </remarks>
internal static class TitleSection
{
    private const int MostTested = 3;
    private const int MostWatched = 3;
    private const int FewIllnesses = 2;
    private const int LongestList = 60;
    private const int LongestTitle = 110;
    private const int LongestUnknown = 45;

    /// <summary>The plain title; the record's own where none can be made.</summary>
    public static Sentence Title(PageSubject subject) =>
        PlainTitle(subject) is { Text.Length: <= LongestTitle } plain ? plain
        : Written(subject.Trial.BriefTitle, "briefTitle") ?? Written(subject.Trial.OfficialTitle, "officialTitle")
        ?? Sentence.FromRecord(subject.Trial.NctId, $"{RecordPointers.Identification}/nctId");

    public static PageSection Build(PageSubject subject, Sentence title) =>
        new("title", subject.Say("At a glance", "En pocas palabras"), [.. Blocks(subject, title)]);

    // What holds no word is no title.
    private static Sentence? Written(string? title, string field) => title?.Count(char.IsLetter) > 3
        ? Sentence.Quote(Phrasing.Headline(title), $"{RecordPointers.Identification}/{field}")
        : null;

    private static Sentence? PlainTitle(PageSubject subject)
    {
        var illnesses = TrialNames.Illnesses(subject);
        if (illnesses is not [var illness, ..] || (!illness.IsKnown && illness.Name.Length > LongestUnknown))
        {
            return null;
        }

        var kind = subject.Trial.Design.StudyType;
        var name = illnesses is [_, { IsKnown: true } other] && illness.Name.Length + other.Name.Length <= LongestList
            ? subject.Language.Or([illness.Name, other.Name])
            : illness.Name;
        name = IsOfManyCancers(subject) ? subject.Say($"{name} and other cancers", $"{name} y otros cánceres") : name;
        var pointers = TrialIllness.Pointers(illnesses.Take(MostWatched), $"{RecordPointers.Conditions}/{illness.Index}");
        if (kind == StudyType.Observational)
        {
            var watched = illnesses.TakeWhile((known, i) => known.IsKnown && i < MostWatched).Select(known => known.Name).ToList();
            var all = watched.Count > 1 && watched.Sum(each => each.Length) <= LongestList ? subject.Language.And(watched) : name;
            return Sentence.FromRecord(
                subject.Language.AsTitle(subject.Say($"Observational study of {all}", $"Estudio de observación: {all}")),
                [.. watched.Count > 1 ? [RecordPointers.Conditions] : pointers, $"{RecordPointers.Design}/studyType"]);
        }

        var tested = TrialNames.Tested(subject);
        if (tested.Count == 0)
        {
            return null;
        }

        var shown = Shown(tested);
        var what = string.Join(" + ", tested.Take(shown).Concat(Together(subject, tested)));
        what = tested.Count > shown ? subject.Say($"{what} and others", $"{what} y otros") : what;
        return Sentence.FromRecord(
            subject.Language.AsTitle(Aimed(subject, what, name)), [$"{RecordPointers.ArmsInterventions}/interventions", .. pointers]);
    }

    // Trials of many cancers are not those of the first one named; lists of other illnesses name one thing in several ways.
    private static bool IsOfManyCancers(PageSubject subject)
    {
        var cancers = subject.Trial.Conditions.SelectMany(WrittenNames.Of).Select(TrialNames.Illness).OfType<Concept>().Distinct()
            .Where(illness => Lexicon.InUse.Ancestors(illness).Any(above => above.Id == "cancer")).ToList();
        return cancers.Count > FewIllnesses && cancers.Skip(1).Count(other => !IsKin(cancers[0], other)) >= FewIllnesses;
    }

    private static bool IsKin(Concept one, Concept other) => Lexicon.InUse.IsA(one, other) || Lexicon.InUse.IsA(other, one)
        || one.ParentIds.Intersect(other.ParentIds).Select(Lexicon.InUse.Get).Any(parent => parent is not null && one.Name.Contains(parent.Name, StringComparison.OrdinalIgnoreCase));

    private static string Aimed(PageSubject subject, string what, string illness) => subject.Trial switch
    {
        _ when TrialNames.IsAboutHealthyPeople(subject) => subject.Say($"{what} in healthy people", $"{what} en personas sanas"),
        { Design.StudyType: StudyType.ExpandedAccess } => subject.Say($"Access to {what} for {illness}", $"Acceso a {what} para {illness}"),
        { Design.PrimaryPurpose: PrimaryPurpose.Prevention } => subject.Say($"{what} to prevent {illness}", $"{what} para prevenir {illness}"),
        _ => subject.Say($"{what} for {illness}", $"{what} para {illness}"),
    };

    // As many as are easily read, and at least one.
    private static int Shown(IReadOnlyList<string> tested)
    {
        var (shown, length) = (0, 0);
        while (shown < Math.Min(tested.Count, MostTested) && (shown == 0 || length + tested[shown].Length <= LongestList))
        {
            length += tested[shown++].Length;
        }

        return shown;
    }

    // Several chemotherapy drugs beside the tested ones are "chemotherapy"; other companions are left to the page.
    private static IEnumerable<string> Together(PageSubject subject, IReadOnlyList<string> tested)
    {
        var companions = subject.Treatments.Where(treatment => !treatment.IsTested).Count(TrialNames.IsChemotherapy);
        return companions >= 2 && tested.Count < MostTested && Lexicon.InUse.Get("chemotherapy") is { } chemotherapy
            ? [PlainNames.Of(chemotherapy, subject.Language)]
            : [];
    }

    private static IEnumerable<PageBlock> Blocks(PageSubject subject, Sentence title)
    {
        var trial = subject.Trial;
        yield return new Paragraph([Standing(subject), .. FitSummary.Person(trial, subject.Language)]);
        if (ClinicsSection.Summary(subject) is { } places)
        {
            yield return new Paragraph([places]);
        }

        if (trial.Conditions.Count > 0)
        {
            yield return Named(subject.Say("For:", "Para:"), Listed([.. trial.Conditions.SelectMany(WrittenNames.Of)]), RecordPointers.Conditions);
        }

        if (trial.WhyStopped is { } why)
        {
            yield return Named(subject.Say("Why it stopped:", "Por qué se detuvo:"), why, $"{RecordPointers.Status}/whyStopped");
        }

        if (Names(subject, title).ToList() is { Count: > 0 } names)
        {
            yield return new BlockGroup(Sentence.Phrase(subject.Say("Its names in the registry", "Sus nombres en el registro")), names) { IsDetail = true };
        }

        if (subject.Language == PageLanguage.Spanish)
        {
            yield return new Paragraph([Sentence.Phrase("Lo que se cita del registro está en inglés.")]);
        }
    }

    private static IEnumerable<PageBlock> Names(PageSubject subject, Sentence title)
    {
        var trial = subject.Trial;
        if (trial.BriefTitle is { } brief && !title.IsQuoted)
        {
            yield return Named(subject.Say("Name in the registry:", "Nombre en el registro:"), brief, $"{RecordPointers.Identification}/briefTitle");
        }

        if (trial.OfficialTitle is { } official && trial.BriefTitle != official)
        {
            yield return Named(subject.Say("Official title:", "Título oficial:"), official, $"{RecordPointers.Identification}/officialTitle");
        }
    }

    // Names may have commas of their own: "Lymphoma, B-Cell".
    private static string Listed(IReadOnlyList<string> names) => string.Join(names.Any(name => name.Contains(',', StringComparison.Ordinal)) ? "; " : ", ", names);

    private static Sentence Standing(PageSubject subject)
    {
        var trial = subject.Trial;
        var status = PlainWords.Of(trial.Status, subject.Language);
        return trial.Status is null
            ? Sentence.FromRecord(subject.Say("The record does not say whether the trial is open.", "El registro no dice si el ensayo está abierto."), RecordPointers.Status)
            : Sentence.FromRecord(
                trial.Status == RecruitmentStatus.Unknown
                    ? subject.Say("It is not known whether the trial is open: its record was not kept up to date.", "No se sabe si el ensayo está abierto: su registro no se mantuvo al día.")
                    : $"{subject.Say("Status", "Estado")}: {status}.",
                $"{RecordPointers.Status}/overallStatus");
    }

    private static Paragraph Named(string what, string words, string pointer) =>
        new([Sentence.Phrase(what), Sentence.Quote(RegistryText.Clean(words), pointer)]);
}
