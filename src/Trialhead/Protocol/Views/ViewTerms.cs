namespace Trialhead.Protocol.Views;

/// <summary>The words of a protocol in both languages, where the tables that ship know them; else as they are.</summary>
public static class ViewTerms
{
    /// <summary>A name as a heading.</summary>
    public static ViewText Heading(string name) => PlainTerms.Heading(name);

    /// <summary>A sentence, such as a gap or a notice.</summary>
    public static ViewText Sentence(string text) => PlainTerms.Sentence(text);
}
