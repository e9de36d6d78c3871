namespace Trialhead.Pages.Translation;

/// <summary>Gender and number.</summary>
internal readonly record struct Agreement(bool IsFeminine, bool IsPlural)
{
    /// <summary>The form of four: masculine, feminine, and their plurals.</summary>
    public int Index => (IsFeminine ? 1 : 0) + (IsPlural ? 2 : 0);
}
