namespace Trialhead.Pages;

/// <summary>A piece of a section.</summary>
/// <remarks>A closed hierarchy, so that whoever shows a page can be sure to show all of it.</remarks>
public abstract record PageBlock
{
    private protected PageBlock()
    {
    }

    /// <summary>Every sentence of the block and of the blocks inside it, in reading order.</summary>
    public abstract IEnumerable<Sentence> Sentences { get; }
}
