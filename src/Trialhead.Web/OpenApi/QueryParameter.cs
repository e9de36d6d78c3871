namespace Trialhead.Web.OpenApi;

/// <summary>A parameter of an address that programs call, as it is documented and looked for.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Description">What it is for.</param>
public sealed record QueryParameter(string Name, string Description)
{
    /// <summary>Whether the address answers nothing without it.</summary>
    public bool IsRequired { get; init; }

    /// <summary>The values that it may have; empty for any.</summary>
    public IReadOnlyList<string> Values { get; init; } = [];

    /// <summary>The least and the largest whole number that it may be; null where it is no number.</summary>
    public (int Least, int Largest)? Range { get; init; }
}
