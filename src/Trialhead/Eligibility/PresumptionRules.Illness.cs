using System.Text.RegularExpressions;
using Trialhead.Clinical;
using Trialhead.Vocabulary;

namespace Trialhead.Eligibility;

/// <content>Illnesses: what is near, what is treated, what is described.</content>
public sealed partial class PresumptionRules
{
    private Presumed Illness(DiagnosisCriterion c, Explanation node, bool isUnwanted) =>
        IsEarlier(c.Within, node.Fact) ? Absent("The record dates it earlier.")
        : node.Ground == Ground.Today ? OfToday(isUnwanted)
        : isUnwanted && node.Ground == Ground.Over && IsAcute(c.Condition) && node.Fact?.Date is not null ? Absent("The record dates it earlier.")
        : !isUnwanted && IsUsualForm(c) ? new Presumed(Verdict.Met, "It is the usual form of an illness that the record names.")
        : isUnwanted && _isInclusion && IsPictured(c) ? Ask("What the record describes is the picture of it.")
        : !isUnwanted && IsPictured(c) ? new Presumed(Verdict.Met, "What the record describes is the picture of it.")
        : isUnwanted && !_isInclusion && IsNarrower(c, node) ? Absent("A record would have named the narrower illness.")
        : node.Fact is not null && !IsDrawn(node) ? Near(c, node.Fact, isUnwanted)
        : IsTreated(c, isUnwanted) ? isUnwanted
            ? Ask("The record names a treatment that is given for it.")
            : new Presumed(Verdict.Met, "The record names a treatment that is given for it.")
        : !isUnwanted && c.Condition.Id == "index-disease" && c.Qualifiers.Count > 0 && c.Qualifiers.All(IsOfToday) && (IsIll || IsDescribed) ? new Presumed(Verdict.Met, "The record tells of the illness under study.")
        : isUnwanted && IsOtherForm(c.Condition) ? Absent("The record tells of another form.")
        : IsFormOfStudied(c.Condition) ? Ask("It is a form of the illness under study, and the record does not say which it is.")
        : Absent("A record of illnesses would have mentioned it.");

    // An earlier one would have been mentioned beside that of today; what only asks for a history may mean that of today.
    private Presumed OfToday(bool isUnwanted) => !isUnwanted ? new Presumed(Verdict.Met, "The record has it today.")
        : _isOfEarlier ? Absent("A record would have mentioned an earlier one.")
        : Ask("The record has it today; whether it counts has to be asked.");

    private static bool IsAcute(Concept illness) => illness.Name.StartsWith("Acute", StringComparison.Ordinal);

    [GeneratedRegex(@"\b(?:previous(?:ly)?|prior|earlier|past)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OfBefore();

    // "Diabetes" tells nothing of type 1; a record that knows the narrower name uses it. The form of a tumour under study is asked.
    private bool IsNarrower(DiagnosisCriterion c, Explanation node) =>
        node is { Fact: not null, Ground: Ground.General } && !IsFormOfStudied(c.Condition);

    // What is given for the illness under study tells of no other illness of its kind ("any eye disease other than glaucoma").
    private bool IsStudied(Concept illness) => _studied.Any(studied => _chart.Lexicon.IsA(studied, illness) || _chart.Lexicon.IsA(illness, studied));

    // The illness is there, but not in the form asked, or something more general is.
    private Presumed Near(DiagnosisCriterion c, Fact fact, bool isUnwanted)
    {
        var isThere = fact is ConditionFact f && _chart.Lexicon.FindAll(f.Name).Any(concept => _chart.Lexicon.IsA(concept, c.Condition));
        return isUnwanted && c.Qualifiers.Count > 0 ? Absent("A record would have mentioned that it is so narrow.")
            : isThere && c.Qualifiers.Count > 0 && c.Setting == DiseaseSetting.None && c.Within is null
                && c.Qualifiers.All(q => q.Kind is QualifierKind.Other or QualifierKind.Evidence || IsOfToday(q) || IsOfDegree(c, q) == true)
                ? !isUnwanted && c.Qualifiers.Any(IsElsewhere) ? Ask("The record does not say that it is there.")
                : c.Qualifiers.Where(q => IsOfDegree(c, q) != true).Select(q => PresumptionTable.OfRest(q.Text)).FirstOrDefault(row => row is not null)
                    ?? new Presumed(Verdict.Met, "The illness is there; how it was found and what else is said of it is presumed to fit.")
            : isThere && !isUnwanted && c is { Setting: DiseaseSetting.None, Within: not null } && c.Qualifiers.Count == 0
                && fact.Date is null && (IsA(c.Condition, "symptom-or-sign") || IsA(c.Condition, "fracture"))
                ? new Presumed(Verdict.Met, "A symptom or break that a record names is presumed to be recent.")
            : Ask("The record says something near it, but not enough.");
    }

    // "Right lower abdominal pain", of a record that says neither.
    private bool IsElsewhere(Qualifier q) => Side().IsMatch(q.Text) && _chart.Patient.Text is { } text && !text.Contains(q.Text, StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(@"^(?:(?:left|right|upper|lower)\b ?)+$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Side();

    private static readonly string[] Clouded = ["cognitive-impairment", "confusion", "altered-mental-status", "coma", "memory-loss"];

    private bool IsConfused => _chart.Mentions.Any(entry => entry is { Aspect: Aspect.Illness, IsPresent: true, IsFormer: false } && Clouded.Any(id => IsA(entry.Concept, id)));

    // Nobody is presumed to understand whose record speaks of memory or thinking.
    private bool IsDoubtful(Criterion criterion) => IsConfused && criterion.HasLeaf(leaf => leaf is StateCriterion { State: PersonalState.CognitivelyAble });

    // Whoever has an illness today has it actively, and had it before the study, as far as a record says.
    private static bool IsOfToday(Qualifier q) => q.Text is "active" or "symptomatic" or "pre-existing";

    // "Wheezes and uses albuterol": the illness that a record describes and does not name.
    private bool IsPictured(DiagnosisCriterion c) =>
        c is { IsFamily: false, IsHistory: false } && (c.Setting == DiseaseSetting.None || (c.Setting == DiseaseSetting.NewlyDiagnosed && !IsNamed(c.Condition))) && c.Qualifiers.All(q => q.Text is "acute" or "chronic" or "primary" || IsOfToday(q) || IsOfDegree(c, q) == true
            || (q.Kind == QualifierKind.Evidence && (ByTissue().IsMatch(q.Text) ? _chart.Says(Tissue()) : !Proven().IsMatch(q.Text) || _chart.Says(Proof())))
            || (q.Kind is QualifierKind.Evidence or QualifierKind.Other && PresumptionTable.OfRest(q.Text) is null))
        && _chart.Pictured.Any(illness => _chart.Lexicon.IsA(illness, c.Condition));

    // Of what a record only describes it tells as of something new.
    private bool IsNamed(Concept illness) => _chart.About(illness, Aspect.Illness).Present.Length > 0;

    [GeneratedRegex("histolog|cytolog|patholog|biops|microscop", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ByTissue();

    [GeneratedRegex(@"\b(?:biops\w+|excis\w+|resect\w+|histolog\w+|marrow|specimen|cytolog\w+)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Tissue();

    [GeneratedRegex("confirm|proven|verif", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Proven();

    [GeneratedRegex(@"\b(?:biops\w+|histolog\w+|marrow|mutations?|genes?|genetic|genotyp\w+|antibod\w+|colonoscop\w+|endoscop\w+|electromyogra\w+|cultures?|grows|PCR)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Proof();

    // Insulin tells of diabetes, a planned appendectomy of appendicitis: likely enough to presume, never to decide.
    // An appendectomy of long ago ended what it tells of.
    private bool IsTreated(DiagnosisCriterion c, bool isUnwanted) =>
        c is { IsFamily: false, Setting: DiseaseSetting.None, Qualifiers.Count: 0 } && PresumptionTable.TreatmentsOf(c.Condition, _chart.Lexicon)
            .Any(told => !(isUnwanted && IsStudied(told.Illness)) && Array.Exists(_chart.About(told.Treatment, Aspect.Treatment).Present, entry => !entry.IsFormer
                && !(told.Ends && entry.Fact.Date is { } date && date.Latest < _chart.Date.AddMonths(-Recently))));

    private const int Recently = 3; // months

    // "Hb 8.2" is an anemia, and says nothing of which.
    private static bool IsDrawn(Explanation node) => node is { Ground: Ground.General, Fact: ConditionFact { Provenance.Quote: { } quote } fact }
        && !quote.Contains(fact.Name, StringComparison.OrdinalIgnoreCase) && quote.AsSpan().ContainsAnyInRange('0', '9');

    // Whoever has prostate cancer is taken to have an adenocarcinoma of it.
    private bool IsUsualForm(DiagnosisCriterion c) => !c.IsFamily && c.Qualifiers.All(q => q.Kind == QualifierKind.Evidence)
        && PresumptionTable.UsuallyOf(c.Condition, _chart.Lexicon) is { } illness
        && Array.Exists(_chart.About(illness, Aspect.Illness).Present, entry => !entry.IsFormer && (c.Setting & ~entry.Setting) == DiseaseSetting.None);

    // Of a tumour the form is told by tests that a record of illnesses need not hold; "the disease" is the one under study.
    private bool IsFormOfStudied(Concept condition) => condition.Id == "index-disease" || _neoplasm is not null && _studied.Any(s => s != condition && _chart.Lexicon.IsA(s, _neoplasm) && _chart.Lexicon.IsA(condition, s));

    // "No mantle cell lymphoma", of whom the record describes as having a large cell one.
    private bool IsOtherForm(Concept condition) => _neoplasm is not null && IsFormOfStudied(condition)
        && _chart.Mentions.Where(entry => entry is { Aspect: Aspect.Illness, IsPresent: true, IsFormer: false }).Select(entry => entry.Concept).Concat(_chart.Pictured)
            .Any(form => !IsA(form, "metastatic-cancer") && !_chart.Lexicon.IsA(form, condition) && !_chart.Lexicon.IsA(condition, form)
                && _studied.Any(studied => form != studied && _chart.Lexicon.IsA(studied, _neoplasm) && _chart.Lexicon.IsA(form, studied) && _chart.Lexicon.IsA(condition, studied)));

    private bool IsDescribed => _studied.Any(studied => _chart.Pictured.Any(pictured => _chart.Lexicon.IsA(pictured, studied)));

    private bool IsIll => _chart.Mentions.Any(entry => entry is { Aspect: Aspect.Illness, IsPresent: true, IsFormer: false }
        && _studied.Any(studied => _chart.Lexicon.IsA(entry.Concept, studied)));
}
