using Trialhead.Clinical;
using Trialhead.Pages;
using Trialhead.Trials;
using Xunit;

namespace Trialhead.Tests.Pages;

public sealed class TrialPageBuilderTests
{
    private static readonly Trial Bare = new() { NctId = "NCT90000001" };

    [Fact]
    public void Build_OfABareRecord_LeavesOutWhatItCannotFill()
    {
        var page = TrialPageBuilder.Build(new(Bare));

        Assert.Equal("NCT90000001", page.Title.Text);
        Assert.Equal(["title", "fit", "apply"], page.Sections.Select(section => section.Id));
    }

    [Fact]
    public void Build_OfAFullRecord_KeepsTheOrder()
    {
        var page = TrialPageBuilder.Build(new(Full()));

        Assert.Equal(
            ["title", "purpose", "medications", "safety", "effectiveness", "team", "fit", "timeline", "treatments", "design", "clinics", "sponsor", "publications", "burden", "apply"],
            page.Sections.Select(section => section.Id));
    }

    [Fact]
    public void Sentences_AllHaveASource()
    {
        var sentences = TrialPageBuilder.Build(new(Full())).Sections.SelectMany(section => section.Sentences).ToList();

        Assert.All(sentences, sentence => Assert.NotEqual("", sentence.Text));
        Assert.All(sentences, sentence => Assert.Equal(
            sentence.Sources[0].Kind switch { SourceKind.Phrase => "", SourceKind.Results => "/resultsSection/", _ => "/protocolSection/" },
            sentence.Sources[0].Ref[..Math.Min(sentence.Sources[0].Ref.Length, sentence.Sources[0].Kind == SourceKind.Results ? 16 : 17)]));
    }

    [Fact]
    public void Phrases_StateNoNumbersAndPromiseNothing()
    {
        var phrases = TrialPageBuilder.Build(new(Full())).Sections
            .SelectMany(section => section.Sentences)
            .Where(sentence => sentence.Sources[0].Kind == SourceKind.Phrase && !sentence.Text.Contains("hase ", StringComparison.Ordinal))
            .ToList();

        Assert.All(phrases, phrase => Assert.DoesNotContain(phrase.Text, char.IsAsciiDigit));
        Assert.All(phrases, phrase => Assert.DoesNotContain("eligible", phrase.Text, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void Safety_CountsAffectedOfThoseAtRisk()
    {
        var table = TrialPageBuilder.Build(new(Full())).Section("safety")!.Blocks.OfType<BlockGroup>().Single().Blocks.OfType<FactTable>().First();

        Assert.Equal(["Drug", "12 of 50 (24%)", "not given"], table.Rows[0].Select(cell => cell.Text));
        Assert.Equal("/resultsSection/adverseEventsModule/eventGroups/0/seriousNumAffected", table.Rows[0][1].Sources[0].Ref);
    }

    [Fact]
    public void Effectiveness_ShowsPrimaryMeasuresWithTheirInterval()
    {
        var section = TrialPageBuilder.Build(new(Full())).Section("effectiveness")!;
        var table = section.Blocks.OfType<BlockGroup>().Single().Blocks.OfType<BlockGroup>().Single().Blocks.OfType<FactTable>().Single();

        Assert.Equal(["In all", "4.2 (3.1 to 5.3)"], table.Rows.Single().Select(cell => cell.Text));
        Assert.Contains(section.Sentences, s => s.Text == "Comparison of Drug: Hazard Ratio 0.7 (95% confidence interval 0.5 to 0.9), p-value 0.01.");
    }

    [Theory]
    [InlineData("VA Puget Sound, Seattle, WA", "VA Puget Sound, Seattle, Washington")]
    [InlineData("VA Puget Sound, seattle", "VA Puget Sound, Seattle, Washington")]
    [InlineData("Seattle", "Seattle, Washington")]
    [InlineData("Clinic, Building A, MD", "Clinic, Building A, MD, Seattle, Washington")]
    public void Clinics_NameTheirTownOnce(string facility, string expected) => Assert.Equal(
        expected,
        TrialPageBuilder.Build(new(Bare with { Sites = [new Site { Facility = facility, City = "Seattle", State = "Washington", Country = "United States" }] }))
            .Section("clinics")!.Blocks.OfType<BlockGroup>().SelectMany(group => group.Blocks).OfType<ClinicList>().Single().Clinics.Single().Name.Text);

    [Fact]
    public void Purpose_NamesAnOutcomeOnce()
    {
        Outcome[] outcomes = [new(OutcomeRank.Primary, "Pain", null, "Of the left hand"), new(OutcomeRank.Primary, "Pain", null, "Of the right hand")];

        Assert.Single(
            TrialPageBuilder.Build(new(Bare with { Outcomes = outcomes })).Section("purpose")!.Sentences.Where(sentence => sentence.Text == "Pain.").ToList());
    }

    [Fact]
    public void Title_SaysThatTheRecordIsOld() => Assert.Contains(
        "It is not known whether the trial is open: its record was not kept up to date.",
        TrialPageBuilder.Build(new(Bare with { Status = RecruitmentStatus.Unknown })).Section("title")!.Sentences.Select(sentence => sentence.Text));

    [Fact]
    public void Clinics_AreAsOpenAsTheyAre_OpenOnesFirst()
    {
        var clinics = TrialPageBuilder.Build(new(Full())).Section("clinics")!.Blocks.OfType<BlockGroup>().SelectMany(g => g.Blocks).OfType<ClinicList>().Single();

        Assert.Equal(
            [("Open Clinic, Boston", "Open now", 1), ("Shut Clinic, Boston", "Closed", 0)],
            clinics.Clinics.Select(clinic => (clinic.Name.Text, clinic.Standing.Text, clinic.Contacts.Count)));
    }

    [Fact]
    public void Fit_NeverDropsCriteria()
    {
        var trial = Full();
        var lines = TrialPageBuilder.Build(new(trial)).Section("fit")!.Blocks
            .OfType<BlockGroup>().SelectMany(Lists).SelectMany(list => list.Lines).OrderBy(line => line.Index).ToList();

        Assert.Equal(TrialCriteria.Of(trial).Select(c => c.Text), lines.Select(line => line.Criterion.Text));
        Assert.Contains(lines, line => line.Words.Text == "Age > 18 with a strange demand");
    }

    [Theory]
    [InlineData("https://example.org/a", "https://example.org/a")]
    [InlineData("javascript:alert(1)", null)]
    [InlineData("data:text/html,x", null)]
    [InlineData("no address", null)]
    public void Links_AreWebAddressesOrNone(string url, string? expected)
    {
        var page = TrialPageBuilder.Build(new(Bare with { Links = [new Link(url, "label")] }));

        Assert.Equal(expected, page.Section("publications")!.Sentences.Last().Href);
    }

    [Theory]
    [InlineData(RecruitmentStatus.Recruiting, "If nothing here speaks against it, you may be able to join. The study team decides.")]
    [InlineData(RecruitmentStatus.Completed, "This trial is closed to new participants.")]
    [InlineData(null, "The record does not say whether this trial is open. Ask the study team.")]
    public void Apply_FollowsTheStatus(RecruitmentStatus? status, string expected) =>
        Assert.Equal(expected, TrialPageBuilder.Build(new(Bare with { Status = status })).Section("apply")!.Sentences.First().Text);

    private static IEnumerable<CriteriaList> Lists(PageBlock block) => block switch
    {
        CriteriaList list => [list],
        BlockGroup group => group.Blocks.SelectMany(Lists),
        _ => [],
    };

    private static Trial Full() => Bare with
    {
        BriefTitle = "A trial",
        OfficialTitle = "A trial of a drug",
        Status = RecruitmentStatus.Recruiting,
        BriefSummary = "It tests a drug. It asks 40 people.",
        Conditions = ["Leukemia"],
        Dates = new TrialDates { Start = new RegistryDate(new PartialDate(2026, 1), true) },
        LeadSponsor = new Sponsor("Group", SponsorClass.Network),
        Officials = [new Official("A. Person, MD", "STUDY_CHAIR", "Hospital")],
        Design = new Design { StudyType = StudyType.Interventional, Phases = [Phase.Phase3], Enrollment = 40, EnrollmentIsActual = false },
        Arms = [new Arm("Drug") { Type = ArmType.Experimental, InterventionNames = ["Drug"] }],
        Interventions = [new Intervention("Drug") { Type = InterventionType.Drug }],
        Outcomes = [new Outcome(OutcomeRank.Primary, "Survival", "5 years")],
        Eligibility = new EligibilityRules
        {
            MinimumAge = new AgeLimit(18, AgeUnit.Years),
            CriteriaText = "Inclusion Criteria:\n\n* Leukemia\n* Age \\> 18 with a strange demand\n\nExclusion Criteria:\n\n* Pregnancy",
        },
        Sites =
        [
            new Site { Facility = "Shut Clinic", City = "Boston", Country = "United States", Status = RecruitmentStatus.Completed, Contacts = [new Contact("Nobody")] },
            new Site { Facility = "Open Clinic", City = "Boston", Country = "United States", Status = RecruitmentStatus.Recruiting, Contacts = [new Contact("Somebody")] },
        ],
        References = [new Reference("A paper.", "123", "RESULT")],
        Results = new TrialResults
        {
            AdverseEvents = new AdverseEvents
            {
                Groups = [new EventGroup("EG000", "Drug") { SeriousAffected = 12, SeriousAtRisk = 50 }],
                Serious = [new AdverseEvent("infection") { Counts = [new EventCount("EG000", 3, 2, 50)] }],
            },
            OutcomeMeasures =
            [
                new OutcomeMeasure("Survival")
                {
                    Type = "PRIMARY",
                    Groups = [new ResultGroup("OG000", "Drug")],
                    Classes = [new MeasureClass(null, [], [new MeasureCategory(null, [new Measurement("OG000", "4.2", null, "3.1", "5.3")])])],
                    Analyses =
                    [
                        new StatisticalAnalysis
                        {
                            GroupIds = ["OG000"], ParamType = "Hazard Ratio", ParamValue = "0.7", ConfidencePercent = "95",
                            ConfidenceLower = "0.5", ConfidenceUpper = "0.9", PValue = "=0.01",
                        },
                    ],
                },
            ],
        },
    };
}
