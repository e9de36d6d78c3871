using Trialhead.Protocol.Conduct;
using Trialhead.Protocol.Planning;

namespace Trialhead.Web.Conduct;

/// <summary>A participant in the list of all.</summary>
/// <param name="Number">The participant's number.</param>
/// <param name="Code">What stands for it in addresses.</param>
/// <param name="View">Where they are and what is next.</param>
public sealed record ParticipantLine(string Number, string Code, ParticipantView View);

/// <summary>Something to be done for a participant.</summary>
/// <param name="Number">The participant's number.</param>
/// <param name="Code">What stands for it in addresses.</param>
/// <param name="Item">What, and when.</param>
public sealed record DueLine(string Number, string Code, PlannedItem Item);
