using System.Text.RegularExpressions;

namespace Trialhead.Web.Trials;

/// <content>What is kept on one line.</content>
public sealed partial class TitleText
{
    [GeneratedRegex(@"((?<!\S)\w{1,3}-\S{1,16}(?!\S))")]
    private static partial Regex ShortForm();
}
