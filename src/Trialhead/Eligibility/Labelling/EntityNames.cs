namespace Trialhead.Eligibility.Labelling;

/// <summary>The names that the Chia corpus gives to the types.</summary>
public static class EntityNames
{
    private static readonly string[] Names = [.. Enum.GetValues<EntityType>().Select(type => type == EntityType.ReferencePoint ? "Reference_point" : type.ToString())];

    /// <summary>Number of types.</summary>
    public static int Count => Names.Length;

    /// <summary>The name of a type.</summary>
    public static string Of(EntityType type) => Names[(int)type];

    /// <summary>The type of a name; null for a name that is none of them.</summary>
    public static EntityType? Find(string name) => Array.IndexOf(Names, name) is >= 0 and var at ? (EntityType)at : null;
}
