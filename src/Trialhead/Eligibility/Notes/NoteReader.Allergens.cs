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
