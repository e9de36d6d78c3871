namespace Trialhead.Protocol.Views;

/// <summary>Sorts of boxes in a flow diagram.</summary>
internal enum FlowNodeKind
{
    /// <summary>An epoch, or what an arm does in it.</summary>
    Stage,

    /// <summary>Where the arm is decided.</summary>
    Fork,

    /// <summary>Something that may happen at any time.</summary>
    Sudden,

    /// <summary>Leaving the study.</summary>
    End,
}

/// <summary>A box of a flow diagram.</summary>
internal sealed record FlowNode(
    string Key, FlowNodeKind Kind, ViewText Title, ViewText? Entry, IReadOnlyList<ViewText> Lines, IReadOnlyList<FlowExit> Exits, string Part, string Tone);

/// <summary>A way out of a box: the words beside the arrow, and the boxes that arrows lead to.</summary>
internal sealed record FlowExit(ViewText? Label, IReadOnlyList<string> Targets, string Part);
