using System.Text.RegularExpressions;
using Trialhead.Clinical;
using Trialhead.Text;
using Trialhead.Vocabulary;

namespace Trialhead.Eligibility.Notes;

/// <content>What a list of allergies names besides drugs: "allergies: latex, eggs".</content>
public static partial class NoteReader
{
    private static IEnumerable<ConditionFact> Allergens(string note, IReadOnlyList<Mention> mentions, Lexicon lexicon, NoteContext context) => NoAllergy().Matches(note)
        .Where(none => !context.IsOfOther(none.Index))
        .Select(none => new ConditionFact("drug allergy") { Presence = Presence.Absent, Provenance = From(note, new SourceSpan(none.Index, none.Length)) })
        .Concat(ListedAllergens(note, mentions, lexicon, context));

    // "Allergies: none".
    [GeneratedRegex(@"\b(?:drug )?allerg(?:ies|y)(?: ?/ ?adrs?)?\s*[:–-]\s*(?:none|nil|no known|no)\b(?! (?:to|known (?:food|latex)))|\bno (?:known )?(?:drug|medication|medicine)s?(?:(?:,| or| and| ?/) ?(?:food|latex|environmental|other))+ allerg(?:y|ies)\b", Loose)]
    private static partial Regex NoAllergy();

    // "NKDA" is of drugs, "no known allergies" of whatever there is.
    private static IEnumerable<IntoleranceFact> NoIntolerances(string note, NoteContext context) => NoneKnown().Matches(note)
        .Where(none => !context.IsOfOther(none.Index))
        .Select(none => new IntoleranceFact(none.Groups["all"].Success ? IntoleranceFact.Anything : IntoleranceFact.AnyDrug, IntoleranceKind.Allergy) { Presence = Presence.Absent, Provenance = From(note, new SourceSpan(none.Index, none.Length)) });

    [GeneratedRegex(
        @"(?<![\w-])(?:(?<all>(?-i:NKA)(?!\w)|(?<!\bbut )(?<!\b(?:with|had) )(?:no|nil|denies(?: any)?|without(?: any)?) (?:known )?allerg(?:ies|y)(?! ?(?:to\b|tests?|testing|shots?|symptoms?|season|clinic|history|:|at |yet|recorded))|not allergic to anything|allerg(?:ies|y)\s*[:–-]\s*(?:none|nil|no known(?! drug| med)|nka\b)(?! (?:to|recorded|documented)))|"
        + @"(?-i:NKDA)(?!\w)|(?:no|nil|denies(?: any)?) (?:known )?(?:drug|medication|medicine)s?(?:(?:,| or| and| ?/) ?(?:food|latex|environmental|other))* allerg(?:ies|y)\b(?! to\b)|not allergic to any (?:drugs?|medic\w+))", Loose)]
    private static partial Regex NoneKnown();

    // "Took maraviroc for years and it never gave me a reaction"; "hydroxychloroquine stopped for urticaria".
    private static IEnumerable<IntoleranceFact> Reactions(string note, List<(Concept Concept, Fact Fact)> named, NoteContext context)
    {
        foreach (var (concept, fact) in named)
        {
            if (concept.Kind is not (ConceptKind.Drug or ConceptKind.DrugClass) || fact is not TreatmentFact { Presence: Presence.Present, IsPlanned: false } given || given.Provenance.Span is not { } span)
            {
                continue;
            }

            var rest = note[span.End..Math.Max(span.End, context.SentenceAt(span.Start).End)];
            if ((BoreWell().Match(rest) is { Success: true } well ? well : ReactedTo().Match(rest)) is { Success: true } match)
            {
                yield return new IntoleranceFact(given.Name, IntoleranceKind.Allergy)
                {
                    Presence = match.Groups["well"].Success ? Presence.Absent : Presence.Present,
                    Provenance = From(note, SourceSpan.FromBounds(span.Start, span.End + match.Length)),
                };
            }
        }
    }

    [GeneratedRegex(
        @"^[^.;]{0,70}?(?<well>\bwithout (?:any |an? )?(?:allergic )?(?:reactions?|problems?|incident|trouble|ill effects?)\b|\bno (?:allergic |adverse |ill |bad )?(?:reactions?|ill effects?|effects)\b(?! to\b)|\bnever (?:gave|given|given me|had|caused|has given) (?:me |him |her )?(?:an? |any )?(?:allergic )?(?:reactions?|problems?|trouble)\b|\bnever (?:upset|disagreed with|bothered|troubled) (?:me|him|her)\b|\bnever upset\b|\buneventful(?:ly)?\b|(?<!\bnot |poorly )\btolerated (?:it |them |this )?(?:well|fine|without)\b)", Loose)]
    private static partial Regex BoreWell();

    [GeneratedRegex(
        @"^(?: ?\([^)]{1,30}\))?[^.;]{0,50}?\b(?:caused|stopped|discontinued|withdrawn|given up)\b[^.;]{0,45}?\b(?<!\bno )(?:urticaria|hives|angio-?o?edema|anaphyla\w+|drug rash|(?:severe|generali[sz]ed|widespread|itchy|nasty) (?:\w+ )?rash|allergic (?:rash|reaction)|lip swelling|hypersensitivity|(?:recorded|listed|documented) as (?:an? )?(?:drug )?allergy)\b", Loose)]
    private static partial Regex ReactedTo();

    private static IEnumerable<ConditionFact> ListedAllergens(string note, IReadOnlyList<Mention> mentions, Lexicon lexicon, NoteContext context) =>
        from Match list in AllergyList().Matches(note)
        from Capture item in list.Groups["item"].Captures
        let span = new SourceSpan(item.Index, item.Length)
        where !mentions.Any(mention => mention.Span.Overlaps(span)) && context.Read(span).Stance == NoteStance.Allergy
        let allergy = lexicon.Find($"{item.Value} allergy", ConceptKind.Condition) ?? lexicon.Find($"{item.Value.TrimEnd('s')} allergy", ConceptKind.Condition)
        where allergy is not null
        select new ConditionFact(allergy.Name) { Provenance = From(note, span) };

    [GeneratedRegex(
        @"\b(?:allerg(?:ic to|ies|y)(?: ?/ ?adrs?)?(?: to)?)\s*(?:[:–-]\s*)?(?:(?:and |& )?(?<item>[a-z][\w'’-]*(?: [a-z][\w'’-]*)?)(?: ?\([^)\n]{1,40}\)| [-–] [\w ]{3,20})?(?:\s*[,;/&+]\s*|(?= and )\s|(?=[.\n]|$)))+", Loose)]
    private static partial Regex AllergyList();
}
