namespace Trialhead.Web.Conduct;

/// <summary>What is entered in a field.</summary>
public enum FieldKind
{
    /// <summary>A day.</summary>
    Day,

    /// <summary>A line of text.</summary>
    Line,

    /// <summary>Several lines of text.</summary>
    Lines,

    /// <summary>A number above 0.</summary>
    Number,

    /// <summary>One of a list.</summary>
    Choice,

    /// <summary>A tick, or none.</summary>
    Tick,
}
