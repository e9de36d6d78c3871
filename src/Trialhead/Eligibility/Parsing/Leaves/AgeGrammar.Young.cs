using System.Buffers;
using System.Text.RegularExpressions;
using Trialhead.Eligibility.Parsing.Words;
using Trialhead.Text;

namespace Trialhead.Eligibility.Parsing.Leaves;

/// <content>Whom a statement is about where it gives no age: "children with asthma", "newborns hospitalized for".</content>
internal static partial class AgeGrammar
{
    // Years; studies draw these lines differently, so each is the widest that is usual.
    private const double OldestNewborn = 0.25;
    private const double OldestInfant = 2;
    private const double OldestChild = 18;
    private const double SurelyChild = 13;
    private const double YoungestAdolescent = 10;
    private const double OldestAdolescent = 19;

    private static readonly SearchValues<string> YoungWords = Triggers.Of("newborn", "neonate", "infant", "adolescent", "children", "ediatric");

    private static void ReadYoung(Statement statement)
    {
        if (statement.Kind == CriterionKind.Exclusion && statement.Lower.AsSpan().ContainsAny(ChildWords) && Child().Match(statement.Lower) is { Success: true } child
            && !statement.Leaves.Exists(leaf => leaf.Criterion is AgeCriterion))
        {
            // Where childhood ends is drawn differently.
            var span = new SourceSpan(child.Groups["who"].Index, child.Groups["who"].Length);
            var until = new AgeCriterion(null, OldestChild) { IsMaximumExclusive = true };
            statement.Take(span, child.Groups["minor"].Success ? until : new AmbiguousCriterion([new AgeCriterion(null, SurelyChild) { IsMaximumExclusive = true }, until]));
            return;
        }

        if (!statement.Lower.AsSpan().ContainsAny(YoungWords) || Young().Match(statement.Lower) is not { Success: true } match || statement.Leaves.Exists(leaf => leaf.Criterion is AgeCriterion))
        {
            return;
        }

        var who = match.Groups["who"];
        statement.Take(new SourceSpan(who.Index, who.Length), match.Groups["newborn"].Success ? new AgeCriterion(null, OldestNewborn)
            : match.Groups["infant"].Success ? new AgeCriterion(null, OldestInfant)
            : match.Groups["adolescent"].Success ? new AgeCriterion(YoungestAdolescent, OldestAdolescent)
            : new AgeCriterion(null, OldestChild));
    }

    private static readonly SearchValues<string> ChildWords = Triggers.Of("child", "ediatric", "minor");

    // "Children" and nothing else of them, among exclusions; not "children with asthma", nor "minor surgery".
    [GeneratedRegex(
        @"\A\W*(?:all |any )?(?<who>child(?:ren)?(?: (?:patients?|participants?|subjects?))?|pa?ediatric (?:patients?|subjects?|participants?|populations?|cases|age group)|(?<minor>minors?(?: (?:patients?|subjects?|participants?))?))(?=\W*\z|\s*(?:,|and|or|/|&)\s*(?:pregnant|pregnancy|lactating|breast|nursing|adolescents?\W*\z))", RegexOptions.CultureInvariant)]
    private static partial Regex Child();

    // What children "must" or "may" is a rule for some of those whom a study takes.
    [GeneratedRegex(
        @"\A\W*(?:(?:all|male|female|otherwise|healthy|hospitali[sz]ed|term|full[- ]term|preterm|premature|very|extremely|low[- ]birth[- ]?weight|school[- ]aged?|preschool|critically|ill|young) )*"
        + @"(?<who>(?<newborn>newborns?(?: infants?)?|neonates?)|(?<infant>infants?)|(?<adolescent>adolescents?)|children|pa?ediatric (?:patients|subjects|participants))"
        + @"(?= (?:hospitali[sz]ed|presenting|admitted|undergoing|suffering|diagnosed|attending|receiving|scheduled|referred|treated|with(?! (?:a |an )?(?:parent|family|performance|body))|who (?:have|had|present|underwent))\b)"
        + @"(?!.*\b(?:may|must|should|will|can|cannot|eligible|allowed|acceptable|adults?|parents?|mothers?|or (?:older|over|above))\b)", RegexOptions.CultureInvariant)]
    private static partial Regex Young();
}
