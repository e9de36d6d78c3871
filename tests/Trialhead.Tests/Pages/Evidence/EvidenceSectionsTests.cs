using Trialhead.Pages;
using Trialhead.Pages.Evidence;
using Trialhead.Tests.Support;
using Trialhead.Trials;
using Trialhead.Vocabulary;
using Xunit;

namespace Trialhead.Tests.Pages.Evidence;

public sealed class EvidenceSectionsTests
{
    private const string Pointer = "/protocolSection/armsInterventionsModule/interventions/0/name";

    [Fact]
    public void Safety_GivesARangeByTrial_NeverASum()
    {
        var section = Page(PageLanguage.English).Section("safety")!;

        Assert.Equal("Is this treatment likely to be safe?", section.Heading);
        Assert.Equal(
            """
            No one can say ahead of time how a treatment will act in you.
            Here is what trials have posted: it counts every serious health problem, even if the treatment did not cause it.
            Blinatumomab in other trials
            How much was studied: a fair amount (moderate).
            This rests on 2 other trials with 440 people in all.
            In 1 of them chance decided who got what.
            In groups that got blinatumomab, from 30% (NCT00000002) to 50% (NCT00000001) of people had a serious health problem.
            We show the range and do not add the groups up: the people, the doses and the time differ.
            Which problems, and in which trials
            Serious problems seen most often in trial NCT00000002
            Problem | Blinatumomab Arm | Usual care
            Fever | 8 of 100 (8%) | 4 of 100 (4%)
            Rash | 1 of 100 (1%) | 1 of 100 (1%)
            Trials with posted results
            Trial | Phase | People | Illness | Had a serious problem, by group
            NCT00000002 | 3 | 200, adults | B-cell Acute Lymphoblastic Leukemia | Blinatumomab Arm: 30 of 100 (30%)
            NCT00000001 | 2 | 240, adults | B-cell Acute Lymphoblastic Leukemia | Blinatumomab Arm: 60 of 120 (50%)
            """,
            Text(section));
    }

    [Fact]
    public void Effectiveness_ShowsNumbersAsPosted_InSpanishToo()
    {
        var section = Page(PageLanguage.Spanish).Section("effectiveness")!;

        Assert.Equal(
            """
            Un ensayo se hace porque aún no se sabe si un tratamiento sirve a las personas que participan.
            Esto es lo que los ensayos han publicado hasta ahora, con sus propios números.
            Blinatumomab en otros ensayos
            Cuánto se ha estudiado: bastante (moderado).
            Esto se basa en 2 ensayos más con 440 personas en total.
            En 1 de ellos decidió el azar quién recibía qué.
            Cada ensayo incluyó a otras personas; por eso no sumamos sus números.
            Qué se midió, y en qué ensayos
            NCT00000002
            Incluyó a 200 personas (adultos).
            Fue un ensayo de fase 3.
            El azar decidió quién recibía qué.
            Enfermedad:
            B-cell Acute Lymphoblastic Leukemia
            Overall Survival [Mediana (valor central), months]; 5 years
            Resultado | Blinatumomab arm (98 contados) | Usual care (95 contados)
            En total | 7.7 (5.6 a 9.6) | 4.0 (2.9 a 5.3)
            """,
            Text(section).Split("\nNCT00000001")[0]);
    }

    [Fact]
    public void Sentences_PointIntoTheResultsOfTheirTrial()
    {
        var range = Page(PageLanguage.English).Section("safety")!.Sentences.Single(sentence => sentence.Text.StartsWith("In groups", StringComparison.Ordinal));

        Assert.Equal(
            [
                (SourceKind.Results, "NCT00000002/resultsSection/adverseEventsModule/eventGroups/1/seriousNumAffected"),
                (SourceKind.Results, "NCT00000001/resultsSection/adverseEventsModule/eventGroups/1/seriousNumAffected"),
            ],
            range.Sources.Select(source => (source.Kind, source.Ref)));
    }

    [Fact]
    public void NoResultsAnywhere_IsSaidPlainly()
    {
        var page = TrialPageBuilder.Build(new PageSubject(Tested) { Evidence = [Evidence()] });

        Assert.Equal(
            [
                "We found no posted results that tell how safe this treatment is.",
                "That does not make it safe or unsafe: ask the study team what is known so far.",
                "No other trial in this registry gave blinatumomab and posted results.",
            ],
            page.Section("safety")!.Sentences.Select(sentence => sentence.Text));
        Assert.Contains("No other trial", page.Section("effectiveness")!.Sentences.Last().Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(PageLanguage.English)]
    [InlineData(PageLanguage.Spanish)]
    public void TrialsOfOtherIllnesses_AreSaidToBe(PageLanguage language)
    {
        var subject = new PageSubject(Tested with { Conditions = ["Melanoma"] }) { Language = language, Evidence = [Evidence(InventedResults.Blinatumomab(1))] };

        Assert.Contains(
            TrialPageBuilder.Build(subject).Section("effectiveness")!.Sentences,
            sentence => sentence.Text == language.Say("It was for another illness than this trial.", "Era para otra enfermedad que la de este ensayo."));
    }

    private static Trial Tested { get; } = Invented.Trial(9) with
    {
        Conditions = ["Acute Lymphoblastic Leukemia"],
        Interventions = [new Intervention("Blinatumomab") { Type = InterventionType.Biological }],
    };

    private static TreatmentEvidence Evidence(params Trial[] trials) => new(
        Lexicon.InUse.Find("blinatumomab")!, // it is in the vocabulary that ships
        Pointer,
        TreatmentEvidence.Choose(trials.Select(EvidenceReader.Read).OfType<TrialEvidence>(), Tested.Conditions),
        trials.Length);

    private static TrialPage Page(PageLanguage language) => TrialPageBuilder.Build(new PageSubject(Tested)
    {
        Language = language,
        Evidence =
        [
            Evidence(
                InventedResults.Blinatumomab(1, people: 240, isRandomised: false, Phase.Phase2, affected: 60), InventedResults.Blinatumomab(2)),
        ],
    });

    private static string Text(PageSection section) => string.Join("\n", section.Blocks.SelectMany(Lines));

    private static IEnumerable<string> Lines(PageBlock block) => block switch
    {
        BlockGroup group => group.Blocks.SelectMany(Lines).Prepend(group.Heading.Text),
        FactTable table => table.Rows.Prepend(table.Columns).Select(row => string.Join(" | ", row.Select(cell => cell.Text))).Prepend(table.Caption.Text),
        _ => block.Sentences.Select(sentence => sentence.Text),
    };
}
