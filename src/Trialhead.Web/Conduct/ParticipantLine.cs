using Trialhead.Protocol.Conduct;

namespace Trialhead.Web.Conduct;

/// <summary>A participant in the list of all.</summary>
/// <param name="Number">The participant's number.</param>
/// <param name="Code">What stands for it in addresses.</param>
/// <param name="View">Where they are and what is next.</param>
public sealed record ParticipantLine(string Number, string Code, ParticipantView View);
