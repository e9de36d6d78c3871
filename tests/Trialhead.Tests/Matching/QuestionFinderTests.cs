using Trialhead.Clinical;
using Trialhead.Data.Patients;
using Trialhead.Data.Registry;
using Trialhead.Eligibility;
using Trialhead.Eligibility.Notes;
using Trialhead.Matching;
using Trialhead.Matching.Questions;
using Trialhead.Tests.Support;
using Trialhead.Trials;
using Trialhead.Vocabulary;
using Xunit;

namespace Trialhead.Tests.Matching;

public sealed class QuestionFinderTests
{
    private static readonly DateOnly Today = new(2026, 11, 22);

    public static TheoryData<string> People =>
        [.. Directory.EnumerateFiles(Path.Combine(Repository.Root, "data", "sample", "patients"), "*.json").Select(Path.GetFileName).OfType<string>().Order()];

    [Fact]
    public void Find_OneAnswerSettlesTheSpecialToo()
    {
        var chart = Chart(new Patient());
        var matches = Judge(chart, "Exclusion Criteria:\n* Diabetes", "Exclusion Criteria:\n* Type 2 diabetes mellitus");

        var question = QuestionFinder.Find(chart, matches, 1).Single();

        Assert.StartsWith("illness:diabetes", question.Id, StringComparison.Ordinal);
        Assert.Equal("decides something in 2 of your 2 trials", question.Decides);
        Assert.Equal(2, question.Choices.Single(choice => choice.Value == "never").Settles);
    }

    [Fact]
    public void Find_OneNumberSettlesEveryLimit()
    {
        var chart = Chart(new Patient());
        var matches = Judge(chart, "Inclusion Criteria:\n* Hemoglobin ≥ 8 g/dL", "Inclusion Criteria:\n* Hemoglobin ≥ 100 g/L");

        var question = QuestionFinder.Find(chart, matches, 1).Single();

        Assert.Equal((QuestionKind.Number, "What is your latest value of hemoglobin?"), (question.Kind, question.Text));
        Assert.Equal([(2, 2), (2, 1), (2, 0)], question.Choices.Select(choice => (choice.Settles, choice.RulesOut)));
        Assert.Equal(["g/dL"], question.Units);
    }

    [Fact]
    public void Find_ATreatmentThatTheRecordTells_IsAskedOnlyWhetherItGoesOn()
    {
        var chart = Chart(new Patient { Facts = [new TreatmentFact("adalimumab")] });
        var matches = Judge(chart, "Exclusion Criteria:\n* Current use of TNF inhibitors");

        var question = QuestionFinder.Find(chart, matches, 1).Single();

        Assert.Equal("You have taken adalimumab: do you take it, or any other TNF inhibitor, now?", question.Text);
        Assert.Equal(["now", "past"], question.Choices.Select(choice => choice.Value));
    }

    [Theory]
    [InlineData("Inclusion Criteria:\n* Life expectancy of at least 3 months")]
    [InlineData("Exclusion Criteria:\n* Infection")]
    [InlineData("Exclusion Criteria:\n* Any neurological disease")]
    [InlineData("Exclusion Criteria:\n* Concomitant medication")]
    [InlineData("Exclusion Criteria:\n* Strong CYP3A4 inhibitors")]
    [InlineData("Inclusion Criteria:\n* PaO2/FiO2 ratio below 200 mmHg")]
    public void Find_WhatNoPersonCanSay_IsNoQuestion(string text)
    {
        var chart = Chart(new Patient());

        Assert.Empty(QuestionFinder.Find(chart, Judge(chart, text), 5));
    }

    [Theory]
    [InlineData("Inclusion Criteria:\n* Able to speak English")]
    [InlineData("Inclusion Criteria:\n* Living within 50 km of the hospital")]
    [InlineData("Inclusion Criteria:\n* Disease duration of at least 3 months")]
    public void Find_WhatEachTrialMeansOtherwise_IsAskedOverOneTrialAlone(string text)
    {
        var chart = Chart(new Patient());

        Assert.Single(QuestionFinder.Find(chart, Judge(chart, text), 5));
        Assert.Empty(QuestionFinder.Find(chart, Judge(chart, text, text), 5));
    }

    [Theory]
    [InlineData(null, 30, "Exclusion Criteria:\n* Pregnant women", "sex")]
    [InlineData(Sex.Female, 30, "Exclusion Criteria:\n* Pregnant women", "state:Pregnant")]
    [InlineData(Sex.Female, 58, "Exclusion Criteria:\n* Pregnant women", "")]
    [InlineData(Sex.Male, 4, "Inclusion Criteria:\n* Willing to use contraception", "")]
    [InlineData(Sex.Male, 29, "Exclusion Criteria:\n* Dementia", "")]
    [InlineData(Sex.Male, 60, "Exclusion Criteria:\n* Dementia", "illness:dementia")]
    [InlineData(Sex.Male, 60, "Inclusion Criteria:\n* Tumor tissue available", "")]
    public void Find_WhatDoesNotConcernSexOrAge_IsNoQuestion(Sex? sex, int age, string text, string asked)
    {
        var chart = Chart(new Patient { Sex = sex, StatedAge = age });

        Assert.Equal(asked, string.Join(' ', QuestionFinder.Find(chart, Judge(chart, text), 5).Select(question => question.Id)));
    }

    [Fact]
    public void Find_WhoIsSterilised_IsNotAskedAboutBirthControl()
    {
        var chart = Chart(new Patient { Sex = Sex.Female, StatedAge = 36, Facts = [new StateFact(PersonalState.SurgicallySterile)] });

        Assert.Empty(QuestionFinder.Find(chart, Judge(chart, "Inclusion Criteria:\n* Willing to use contraception\n* Not pregnant"), 5));
    }

    [Fact]
    public void Find_AThingAndAKindOfIt_AreOneQuestion()
    {
        var chart = Chart(new Patient());
        var matches = Judge(chart, "Exclusion Criteria:\n* Immunosuppressants\n* Methotrexate\n* Azathioprine\n* Cyclosporine\n* Asthma");

        Assert.Equal(2, QuestionFinder.Find(chart, matches, 9).Count);
    }

    [Fact]
    public void Find_WhatIsWanted_IsAskedByItsOwnName()
    {
        var chart = Chart(new Patient());
        var matches = Judge(chart, "Inclusion Criteria:\n* Asthma", "Inclusion Criteria:\n* Emphysema", "Inclusion Criteria:\n* Lung abscess");

        Assert.DoesNotContain("illness:lung-disease", QuestionFinder.Find(chart, matches, 9).Select(question => question.Id));
    }

    [Fact]
    public void Find_TrialsAboutSomethingElse_AskNothing()
    {
        var chart = Chart(new Patient());
        TrialMatch Other(string text) => Judge(chart, text).Single() with { OtherIllnesses = [Lexicon.BuiltIn.Find("COVID-19")!] }; // known

        Assert.Empty(QuestionFinder.Find(chart, [Other("Exclusion Criteria:\n* Asthma"), Other("Exclusion Criteria:\n* Epilepsy")], 9));
        Assert.Single(QuestionFinder.Find(chart, [Other("Exclusion Criteria:\n* Asthma")], 9));
    }

    [Fact]
    public void Find_LimitsInAnotherUnit_AreNoExamples()
    {
        var chart = Chart(new Patient());
        var matches = Judge(chart, "Inclusion Criteria:\n* Hemoglobin at least 0.009 g/dL\n* Hemoglobin at least 9 g/dL");

        Assert.Equal(["8.1", "9.9"], QuestionFinder.Find(chart, matches, 5).Single().Choices.Select(choice => choice.Value));
    }

    [Fact]
    public void Find_WhatIsDescribed_IsAskedAsAFinding()
    {
        const string Note = "A 44-year-old man has had thick red patches with silvery scales on elbows, knees and scalp for fifteen years.";
        var chart = Chart(NoteReader.Read(Note, Lexicon.BuiltIn));
        var matches = Judge(chart, "Inclusion Criteria:\n* Psoriasis");

        Assert.Equal(
            "What you have told can be signs of this: psoriasis. Has a doctor found it in you, now or earlier?",
            QuestionFinder.Find(chart, matches, 5).Single().Text);
    }

    [Fact]
    public void Find_WhoHasNoOtherIllness_IsAskedForOneLast()
    {
        var chart = Chart(NoteReader.Read("A 30-year-old man has gout and no other illness.", Lexicon.BuiltIn));
        var matches = Judge(chart, "Exclusion Criteria:\n* Asthma\n* Epilepsy", "Exclusion Criteria:\n* Asthma\n* Imatinib");

        Assert.Equal("treatment:imatinib", QuestionFinder.Find(chart, matches, 9)[0].Id);
    }

    [Fact]
    public void Find_AKindOfWhatIsTold_SaysSo()
    {
        var chart = Chart(new Patient { Facts = [new ConditionFact("sleep apnea")] });

        Assert.Equal(
            "You have told of sleep apnea: is it, or was it ever, this kind: obstructive sleep apnea?",
            QuestionFinder.Find(chart, Judge(chart, "Inclusion Criteria:\n* Obstructive sleep apnea"), 5).Single().Text);
    }

    [Theory]
    [InlineData("Ulcerative colitis", "Exclusion Criteria:\n* Inactive ulcerative colitis", "illnessKind:ulcerative-colitis:active")]
    [InlineData("Ulcerative colitis", "Inclusion Criteria:\n* Chronic inflammatory bowel disease", "")]
    [InlineData("Ulcerative colitis", "Inclusion Criteria:\n* Systemic autoimmune disease", "")]
    [InlineData("Gout", "Inclusion Criteria:\n* Severe gout", "illnessKind:gout:severe")]
    [InlineData("Gout", "Inclusion Criteria:\n* Primary gout", "")]
    public void Find_HowAnIllnessIs_IsAskedOnlyAsAPersonKnows(string told, string text, string asked)
    {
        var chart = Chart(new Patient { Facts = [new ConditionFact(told)] });

        Assert.Equal(asked, string.Join(' ', QuestionFinder.Find(chart, Judge(chart, text), 5).Select(question => question.Id)));
    }

    [Fact]
    public void Find_AMedicineBegunThisYear_IsAskedWhetherItGoesOn()
    {
        var chart = Chart(new Patient { Facts = [new TreatmentFact("prednisone") { Date = new PartialDate(2026, 6, 21) }] });

        var question = QuestionFinder.Find(chart, Judge(chart, "Exclusion Criteria:\n* Prednisone within 3 months"), 5).Single();

        Assert.Equal("You have taken prednisone: do you take it now?", question.Text);
    }

    [Fact]
    public void Find_WhoIsIll_IsNotAskedWhetherHealthy()
    {
        var chart = Chart(new Patient { Facts = [new ConditionFact("asthma")] });

        Assert.Empty(QuestionFinder.Find(chart, Judge(chart, "Inclusion Criteria:\n* Healthy volunteers"), 5));
    }

    [Fact]
    public void Find_ClassesAndWeights_AreExamplesThatPeopleCouldGive()
    {
        var chart = Chart(new Patient());
        var matches = Judge(chart, "Exclusion Criteria:\n* NYHA class III or IV", "Inclusion Criteria:\n* Body weight at least 45.3592 kg");

        var choices = QuestionFinder.Find(chart, matches, 5).SelectMany(question => question.Choices).Select(choice => choice.Value).ToList();

        Assert.All(choices, value => Assert.True(value.Length <= 4, value));
        Assert.Contains("2", choices);
    }

    [Fact]
    public void Find_AsksAMan_NothingAboutPregnancyOrOvaries()
    {
        var chart = Chart(new Patient { Sex = Sex.Male });
        var matches = Judge(chart, "Exclusion Criteria:\n* Pregnant women\n* Ovarian cancer\n* Asthma");

        Assert.Equal(["illness:asthma"], QuestionFinder.Find(chart, matches, 9).Select(q => q.Id));
    }

    [Fact]
    public void Find_AsksNothingThatWasNotInterpreted()
    {
        var chart = Chart(new Patient());

        Assert.Empty(QuestionFinder.Find(chart, Judge(chart, "Inclusion Criteria:\n* Qwerty uiop asdf"), 9));
    }

    [Fact]
    public void Find_LeavesOutWhatWasAnswered()
    {
        var chart = Chart(new Patient());
        var matches = Judge(chart, "Exclusion Criteria:\n* Asthma");

        Assert.Empty(QuestionFinder.Find(chart, matches, 9, ["illness:asthma"]));
    }

    [Fact]
    public void Find_WhatCanBePresumed_ComesLast()
    {
        var chart = Chart(new Patient());
        var matches = Judge(chart, "Inclusion Criteria:\n* Written informed consent\n* Hemoglobin ≥ 8 g/dL");

        Assert.Equal(["value:hemoglobin", "state:CanConsent"], QuestionFinder.Find(chart, matches, 9).Select(q => q.Id));
    }

    [Theory]
    [MemberData(nameof(People))]
    public void Answering_SettlesWhatWasForetold(string file)
    {
        var patient = PatientJsonReader.Read(File.ReadAllBytes(Path.Combine(Repository.Root, "data", "sample", "patients", file))).Value!; // other tests read them
        var rules = Samples();
        var chart = Chart(patient);
        var before = rules.Select(rule => Judge(chart, rule)).ToList();
        var questions = QuestionFinder.Find(chart, before, 5);

        Assert.NotEmpty(questions);
        foreach (var (question, choice) in questions.SelectMany(q => q.Choices.Select(choice => (q, choice))))
        {
            var answer = new QuestionAnswer(question.Id, choice.Value, question.Units.Count > 0 ? question.Units[0] : null);
            var answered = answer.Apply(patient, Today, Lexicon.BuiltIn).Value!; // the question's own choice
            var after = rules.Select(rule => Judge(Chart(answered), rule)).ToList();
            Assert.Equal(choice.Settles, Open(before) - Open(after));
        }

        // Those that were ruled out already are not looked at.
        int Open(List<TrialMatch> matches) => matches.Where((_, i) => before[i].Outlook != Outlook.RuledOut).Sum(m => m.Summary.Unknown);
    }

    [Fact]
    public void Find_IsTheSameInAnyOrder()
    {
        var chart = Chart(new Patient { StatedAge = 50 });
        var matches = Samples().Select(rule => Judge(chart, rule)).ToList();

        Assert.Equal(
            QuestionFinder.Find(chart, matches, 9).Select(q => (q.Id, q.Decides)),
            QuestionFinder.Find(chart, [.. Enumerable.Reverse(matches)], 9).Select(q => (q.Id, q.Decides)));
    }

    private static List<EligibilityRules> Samples() =>
    [
        .. Directory.EnumerateFiles(Path.Combine(Repository.Root, "data", "sample"), "NCT*.json").Order(StringComparer.Ordinal)
            .Select(file => StudyJsonReader.Read(File.ReadAllBytes(file)).Value!.Eligibility), // other tests read them
    ];

    private static List<TrialMatch> Judge(PatientChart chart, params IEnumerable<string> texts) =>
        [.. texts.Select(text => Judge(chart, new EligibilityRules { CriteriaText = text }))];

    private static TrialMatch Judge(PatientChart chart, EligibilityRules rules) => Matcher.Judge(
        new Candidate(new Trial { NctId = Invented.Nct(1), Eligibility = rules }, 1), chart, null, site => site.Point);

    private static PatientChart Chart(Patient patient) => new(patient, Today, Lexicon.BuiltIn);
}
