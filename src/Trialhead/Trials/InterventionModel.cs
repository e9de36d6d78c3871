namespace Trialhead.Trials;

/// <summary>How arms relate in time.</summary>
public enum InterventionModel
{
    /// <summary>One arm.</summary>
    SingleGroup,

    /// <summary>Arms side by side.</summary>
    Parallel,

    /// <summary>Participants change arms on the way.</summary>
    Crossover,

    /// <summary>Combinations of two or more interventions.</summary>
    Factorial,

    /// <summary>Groups enter one after another.</summary>
    Sequential,
}
