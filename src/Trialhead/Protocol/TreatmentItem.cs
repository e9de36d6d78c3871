namespace Trialhead.Protocol;

/// <summary>Something in the treatment of an element: given, chosen among, or depending on the participant.</summary>
/// <remarks>A closed hierarchy: <see cref="StudyTreatment"/>, <see cref="TreatmentChoice"/>, <see cref="TreatmentVariants"/>.</remarks>
public abstract record TreatmentItem : ProtocolPart
{
    private protected TreatmentItem()
    {
    }

    /// <summary>Items within this one.</summary>
    public abstract IEnumerable<TreatmentItem> Inner { get; }

    /// <summary>This item and all within it, outermost first.</summary>
    public IEnumerable<TreatmentItem> WithParts => [this, .. Inner.SelectMany(item => item.WithParts)];
}
