using Trialhead.Eligibility.Parsing.Limits;
using Trialhead.Text;
using Trialhead.Vocabulary;

namespace Trialhead.Eligibility.Parsing.Measures;

/// <content>Names that leave out a head they share, and tests named for what they measure.</content>
internal sealed partial record Anchor
{
    // "total and direct bilirubin": the first name, whose head stands behind the second one.
    private static Mention? WithSharedHead(Statement statement, Mention second, List<Anchor> anchors)
    {
        var tokens = statement.Tokens;
        var at = tokens.FindIndex(token => token.Start == second.Span.Start);
        var head = second.Span.Of(statement.Text) is var text && text.IndexOf(' ') is > 0 and var blank ? text[blank..] : null;
        if (head is null || at < 2 || tokens[at - 1].Cue is not (LimitCue.And or LimitCue.Or) || tokens[at - 2].Kind != TokenKind.Word
            || anchors.Exists(anchor => anchor.Span.End > tokens[at - 2].Start)
            || statement.Mentions.Exists(mention => mention.Span.Start <= tokens[at - 2].Start && mention.Span.End > tokens[at - 2].Start && mention.Concept.Kind == ConceptKind.Analyte))
        {
            return null;
        }

        var name = string.Concat(statement.Text.AsSpan(tokens[at - 2].Start, tokens[at - 2].End - tokens[at - 2].Start), head);
        return Lexicon.InUse.Find(name, ConceptKind.Analyte) is { } first && first != second.Concept
            ? new Mention(SourceSpan.FromBounds(tokens[at - 2].Start, tokens[at - 2].End), first)
            : null;
    }

    // "a PSA test result that exceeds 4 ng/mL": what the test measures.
    private static Mention? Tested(Statement statement, Mention procedure)
    {
        var text = procedure.Span.Of(statement.Text);
        var cut = text.LastIndexOf(" test", StringComparison.OrdinalIgnoreCase);
        return cut > 0 && Lexicon.InUse.Find(text[..cut], ConceptKind.Analyte) is { } measured ? new Mention(procedure.Span, measured) : null;
    }
}
