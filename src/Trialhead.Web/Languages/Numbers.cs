using System.Globalization;

namespace Trialhead.Web.Languages;

/// <summary>Numbers as both languages read them: <c>117,274</c>.</summary>
/// <remarks>The comma for thousands is the custom of the United States and Mexico alike.</remarks>
public static class Numbers
{
    /// <summary>A whole number with marks for thousands.</summary>
    public static string Of(int number) => number.ToString("#,0", CultureInfo.InvariantCulture);
}
