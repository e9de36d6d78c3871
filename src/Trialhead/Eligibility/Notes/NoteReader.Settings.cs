using System.Text.RegularExpressions;
using Trialhead.Clinical;
using Trialhead.Text;
using Trialhead.Vocabulary;

namespace Trialhead.Eligibility.Notes;

/// <content>Phases and stages of illnesses.</content>
public static partial class NoteReader
{
    // Setting words and stages belong to the nearest illness of their clause; of two, to the one that follows.
    private static Dictionary<SourceSpan, (DiseaseSetting Setting, string? Stage)> Settings(
        string note, List<Mention> mentions, Lexicon lexicon, NoteContext context)
    {
        var result = new Dictionary<SourceSpan, (DiseaseSetting Setting, string? Stage)>();
        var (neoplasm, kidney) = (lexicon.Get("neoplasm"), lexicon.Get("chronic-kidney-disease"));
        foreach (Match match in SettingWords().Matches(note))
        {
            var clause = context.ClauseAt(match.Index);
            var nearest = mentions
                .Where(m => m.Concept.Kind == ConceptKind.Condition && m.Span.Start >= clause.Start && m.Span.End <= clause.End)
                .Where(m => match.Groups["any"].Success || (neoplasm is not null && lexicon.IsA(m.Concept, neoplasm))
                    || (match.Groups["stage"].Success && kidney is not null && lexicon.IsA(m.Concept, kidney)))
                .MinBy(m => Math.Max(m.Span.Start - (match.Index + match.Length), match.Index - m.Span.End + 1));
            nearest = match.Groups["spread"].Success || match.Groups["back"].Success ? TumourBefore(match.Index, mentions, lexicon, context) ?? nearest : nearest;
            nearest = match.Groups["stage"].Success && nearest is not null && lexicon.Get("metastatic-cancer") is { } spread && lexicon.IsA(nearest.Concept, spread) ? TumourBefore(match.Index, mentions, lexicon, context) ?? nearest : nearest;
            nearest ??= match.Groups["stage"].Success && EndsPhrase().IsMatch(note, match.Index + match.Length) ? TumourBefore(match.Index, mentions, lexicon, context) : null;
            if (nearest is not null && context.Read(new SourceSpan(match.Index, match.Length)).Stance == NoteStance.Affirmed)
            {
                var (setting, stage) = result.GetValueOrDefault(nearest.Span);
                result[nearest.Span] = (setting | SettingOf(match), match.Groups["stage"] is { Success: true } s ? s.Value : stage);
            }
        }

        return result;
    }

    // "He is at stage IIIC": of the tumour that was named last.
    private static Mention? TumourBefore(int position, List<Mention> mentions, Lexicon lexicon, NoteContext context) =>
        lexicon.Get("cancer") is { } cancer && lexicon.Get("metastatic-cancer") is { } spread
            ? mentions.FindLast(m => m.Span.End <= position && m.Concept.Kind == ConceptKind.Condition && m.Concept != cancer && lexicon.IsA(m.Concept, cancer)
                && !lexicon.IsA(m.Concept, spread) && context.Read(m.Span).Stance == NoteStance.Affirmed)
            : null;

    [GeneratedRegex(@"\G\s*(?:[,.;)]|$|disease\b|at\b|by\b|according\b)", Loose)]
    private static partial Regex EndsPhrase();

    private static DiseaseSetting SettingOf(Match match) => match.Groups["spread"].Success ? DiseaseSetting.Metastatic
        : match.Groups["back"].Success ? DiseaseSetting.Relapsed
        : match.Value.ToLowerInvariant()[..3] switch
        {
            "new" or "rec" or "jus" when match.Groups["any"].Success => DiseaseSetting.NewlyDiagnosed,
            "rel" or "rec" => DiseaseSetting.Relapsed,
            "ref" => DiseaseSetting.Refractory,
            "met" => DiseaseSetting.Metastatic,
            "loc" => DiseaseSetting.LocallyAdvanced,
            "in " or "com" or "cr1" or "cr2" => DiseaseSetting.Remission,
            _ => DiseaseSetting.None,
        };

    [GeneratedRegex(
        @"(?<any>\bnewly[- ]diagnosed\b|\bnew diagnosis\b|\brecent(?:ly)? diagnos(?:ed|is)\b|\bjust (?:been |got |was |getting )*(?:diagnosed|told)\b|\bin (?:(?:complete|partial|full|first|second|sustained|clinical|deep|endoscopic|molecular) )*remission\b|\bcomplete remission\b|\brefractory\b)|"
        + @"\b(?:relaps(?:ed|e|ing)|recurren(?:t|ce)|recurred|(?-i:in CR|CR1|CR2)|metasta(?:tic|ses|sis|sized)|locally[- ]advanced)\b|"
        + @"(?<spread>\b(?:spread|gone|moved) (?:to|into) (?:(?:my|his|her|the|some|other|both|left|right) )*(?:bones?|spine|hips?|pelvis|ribs?|liver|lungs?|brain|organs))\b|"
        + @"(?<back>\b(?:now|has|have)(?: it)? (?:come|came) back\b|\b(?:it|cancer|tumou?rs?|disease|leuka?emia|lymphoma|myeloma|melanoma|mets|nodules)(?: (?:is|has|had|have|are)|['’]?s)?(?: (?:now|just|already|come|came|grown|coming|all))* (?:back\b(?! (?:to|pain)\b)|growing\b|grown\b|returned\b|progress(?:ed|ing)\b))|"
        + @"\b(?:stage|(?-i:[Ss]tg?\.?(?= (?:IV|III|II)\b)))\s+(?<stage>(?:IV|V|I{1,3}|[0-5])[A-Ca-c]?\d?)\b|"
        + @"(?-i:\bCKD),? \(?(?-i:G)?(?<stage>[1-5][ab]?)(?:(?-i:[ /]?A[123]))?(?![\w/%-]|\.\d|\s?(?:years?|yrs?|months?|weeks?|days?|x\b|times))", Loose)]
    private static partial Regex SettingWords();
}
