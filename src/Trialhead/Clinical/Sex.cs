namespace Trialhead.Clinical;

/// <summary>Sex as trials ask for it; absent knowledge is a null <c>Sex?</c>.</summary>
public enum Sex
{
    /// <summary>Female.</summary>
    Female,

    /// <summary>Male.</summary>
    Male,
}
