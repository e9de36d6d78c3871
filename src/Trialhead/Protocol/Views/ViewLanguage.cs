namespace Trialhead.Protocol.Views;

/// <summary>The language in which a view of a protocol is read.</summary>
public enum ViewLanguage
{
    /// <summary>English.</summary>
    English,

    /// <summary>Spanish.</summary>
    Spanish,
}
