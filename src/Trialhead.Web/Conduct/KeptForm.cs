namespace Trialhead.Web.Conduct;

/// <summary>A form that was sent after its sender was signed out, kept in the sign-in page so that nothing typed is lost.</summary>
/// <param name="Path">Where it was sent.</param>
/// <param name="Typed">What was typed.</param>
public sealed record KeptForm(string Path, FormValues Typed)
{
    private const string Prefix = "kept-";
    private const string PathField = "kept";

    /// <summary>The hidden fields that keep it.</summary>
    public IEnumerable<(string Name, string Value)> Hidden =>
        Typed.Names.Where(name => name != Security.FormGuard.TokenField).Select(name => ($"{Prefix}{name}", Typed[name])).Prepend((PathField, Path));

    /// <summary>The form that a sign-in page keeps; null where it keeps none.</summary>
    public static KeptForm? In(FormValues posted)
    {
        ArgumentNullException.ThrowIfNull(posted);
        return posted.Given(PathField) is { } path
            ? new KeptForm(path, new FormValues(posted.Names.Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)).ToDictionary(name => name[Prefix.Length..], name => posted[name])))
            : null;
    }
}
