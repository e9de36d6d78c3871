using System.Globalization;
using System.Text.RegularExpressions;
using Trialhead.Text;

namespace Trialhead.Eligibility.Parsing.Leaves;

/// <content>Ages told by a birthday: "must have had their ninth (9th) birthday", "before the 13th birthday".</content>
internal static partial class AgeGrammar
{
    private static void ReadBirthdays(Statement statement)
    {
        if (!statement.Lower.AsSpan().Contains("birthday", StringComparison.Ordinal))
        {
            return;
        }

        foreach (Match birthday in Birthday().Matches(statement.Lower))
        {
            var age = double.Parse(birthday.Groups["age"].ValueSpan, CultureInfo.InvariantCulture);
            if (age > OldestAge || OtherDay().IsMatch(statement.Lower[Math.Max(0, birthday.Index - LastSubject)..birthday.Index]))
            {
                continue;
            }

            var isYounger = birthday.Groups["before"].Success;
            statement.Take(new SourceSpan(birthday.Index, birthday.Length), isYounger ? new AgeCriterion(null, age) { IsMaximumExclusive = true } : new AgeCriterion(age, null));
        }
    }

    [GeneratedRegex(
        @"\b(?:(?<before>before|prior to|until|up to|younger than|not (?:yet )?(?:reached|had|passed|celebrated))|after|past|reached|passed|had|celebrated|attained|older than)"
        + @"(?: (?:the|an?|his|her|their|his/her|his or her|own|patient'?s?|subject'?s?|participant'?s?|child'?s?|infant'?s?|\w+ \())* ?(?<age>\d{1,2})(?:st|nd|rd|th)\)? birthday\b",
        RegexOptions.CultureInvariant)]
    private static partial Regex Birthday();

    // "onset of psychosis before the 13th birthday": what happened by then.
    [GeneratedRegex(@"\b(?:onset|diagnos\w+|symptoms?|began|started?|surgery|vaccin\w+|immuni[sz]\w+|seizures?|menarche|transplant\w*|treated)\b[^.;]*$", RegexOptions.CultureInvariant)]
    private static partial Regex OtherDay();
}
