using System.Text.RegularExpressions;
using Trialhead.Clinical;
using Trialhead.Text;
using Trialhead.Vocabulary;

namespace Trialhead.Eligibility.Notes;

/// <content>Denials of illnesses of whole systems that share a noun: "no bacterial or fungal infection", "no psychiatric history".</content>
public static partial class NoteReader
{
    private static readonly Dictionary<string, string[]> Nouns = new(StringComparer.OrdinalIgnoreCase)
    {
        ["infection"] = ["infection"],
        ["allergy"] = ["allergy"],
        ["failure"] = ["failure"],
        ["impairment"] = ["impairment"],
        ["cancer"] = ["cancer"],
    };

    private static readonly string[] OfIllness = ["disease", "disorder", "illness"];

    // What the record names of the kind speaks louder than a denial of all of it.
    private static IEnumerable<ConditionFact> NoneOfSystems(string note, List<(Concept Concept, Fact Fact)> named, Lexicon lexicon, NoteContext context)
    {
        foreach (var denial in SharedNoun().Matches(note).Where(match => context.Read(SourceSpan.FromBounds(match.Groups["item"].Index, match.Index + match.Length)).Stance == NoteStance.Denied))
        {
            var noun = denial.Groups["noun"].Value.ToLowerInvariant() is var word && word.EndsWith("ies", StringComparison.Ordinal) ? $"{word[..^3]}y" : word.TrimEnd('s');
            var isOfPast = denial.Groups["past"].Success;
            foreach (Capture item in denial.Groups["item"].Captures)
            {
                if (Kind(item.Value, Nouns.GetValueOrDefault(noun) ?? OfIllness, lexicon) is { } concept
                    && !named.Exists(entry => entry.Fact is ConditionFact fact && (fact.Presence == Presence.Present ? lexicon.IsA(entry.Concept, concept) : entry.Concept == concept)))
                {
                    yield return new ConditionFact(concept.Name)
                    {
                        Presence = Presence.Absent,
                        Qualifiers = isOfPast ? [EarlierOnly] : [],
                        Provenance = From(note, SourceSpan.FromBounds(denial.Index, denial.Index + denial.Length)),
                    };
                }
            }
        }
    }

    private static Concept? Kind(string organ, string[] nouns, Lexicon lexicon) => organ.ToLowerInvariant() switch
    {
        "mental health" or "psych" or "mental" => lexicon.Get("psychiatric-disorder"),
        "muscle or nerve" or "nerve or muscle" => lexicon.Get("neuromuscular-disease"),
        _ => nouns.Select(noun => lexicon.Find($"{organ} {noun}", ConceptKind.Condition)).FirstOrDefault(concept => concept is not null),
    };

    private const string BodySystem =
        @"(?<item>muscle or nerve|nerve or muscle|mental health|(?!(?:history|family|known|past|other|further|new|recent|such|active|acute|significant|major|serious|severe|relevant|these|more|medical|drug|the|his|her|my|its|symptoms?|signs?|evidence)\b)[a-z][a-z-]+)";

    [GeneratedRegex(
        @"(?<![\w-])(?:no|nil|denies(?: any)?|without(?: any)?|never (?:had )?any) (?:(?:history of|known|any|personal|(?<past>past|previous|prior)) )*"
        + "(?:" + BodySystem + @"(?:, ?(?:or |nor |and )?| or | nor | and | ?/ ?)){0,6}?" + BodySystem
        + @" (?<noun>diseases?|disorders?|illness(?:es)?|infections?|problems?|conditions?|complaints|trouble|history|failure|impairment|cancers?|allerg(?:y|ies))\b(?! (?:of|in|to|with|from|since|but|available|known|obtainable|taken|recorded|other|on)\b)", Loose)]
    private static partial Regex SharedNoun();
}
