namespace Trialhead.Trials;

/// <summary>Someone to ask about joining, as published in the registry.</summary>
/// <param name="Name">Name; null where not given.</param>
/// <param name="Role">The registry's code, usually <c>CONTACT</c>; null where not given.</param>
/// <param name="Phone">Telephone; null where not given.</param>
/// <param name="PhoneExtension">Extension; null where not given.</param>
/// <param name="Email">E-mail address; null where not given.</param>
public sealed record Contact(
    string? Name, string? Role = null, string? Phone = null, string? PhoneExtension = null, string? Email = null);
