using Trialhead.Protocol.Planning;

namespace Trialhead.Web.Conduct;

/// <summary>Something to be done for a participant.</summary>
/// <param name="Number">The participant's number.</param>
/// <param name="Code">What stands for it in addresses.</param>
/// <param name="Item">What, and when.</param>
public sealed record DueLine(string Number, string Code, PlannedItem Item);
