using System.Reflection;
using System.Runtime.CompilerServices;
using Trialhead.Trials;
using Xunit;

namespace Trialhead.Tests.Conventions;

public sealed class FolderDirectionTests
{
    // A folder may use itself and the folders before it; the last three do not know of each other.
    private static readonly string[] Order = ["Text", "Clinical", "Vocabulary", "Eligibility", "Trials"];
    private static readonly string[] Last = ["Matching", "Protocol", "Pages"];
    private static readonly Assembly Core = typeof(Trial).Assembly;

    public static TheoryData<string> Folders => [.. Core.GetTypes().Select(FolderOf).OfType<string>().Distinct().Order()];

    [Theory]
    [MemberData(nameof(Folders))]
    public void Folder_UsesOnlyThoseBeforeIt(string folder)
    {
        var offending =
            from type in Core.GetTypes()
            where FolderOf(type) == folder
            from used in UsedBy(type)
            where FolderOf(used) is { } other && !MayUse(folder, other)
            select $"{type.FullName} uses {used.FullName}";

        Assert.Empty(offending.Distinct());
    }

    [Fact]
    public void Core_UsesTheBaseLibraryAlone() => Assert.All(
        Core.GetReferencedAssemblies(), name => Assert.StartsWith("System", name.Name, StringComparison.Ordinal));

    [Fact]
    public void Classes_AreSealedOrAbstract() => Assert.Empty(
        from type in Core.GetTypes()
        where type.IsClass && !type.IsSealed && !type.IsAbstract && FolderOf(type) is not null
            && !type.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false)
        select type.FullName);

    [Fact]
    public void Namespaces_AreTheFolders() => Assert.Empty(
        from type in Core.GetTypes()
        where FolderOf(type) is { } folder && !Order.Contains(folder) && !Last.Contains(folder)
        select type.FullName);

    private static bool MayUse(string folder, string other)
    {
        var (at, otherAt) = (Array.IndexOf(Order, folder), Array.IndexOf(Order, other));
        return folder == other || (otherAt >= 0 && (at < 0 || otherAt <= at));
    }

    private static string? FolderOf(Type type) =>
        type.Namespace is { } name && name.StartsWith("Trialhead.", StringComparison.Ordinal) ? name.Split('.')[1] : null;

    // The types of members, of local variables and of whatever the bodies call.
    private static IEnumerable<Type> UsedBy(Type type)
    {
        const BindingFlags All = BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic
            | BindingFlags.DeclaredOnly;
        var methods = type.GetMethods(All).Cast<MethodBase>().Concat(type.GetConstructors(All)).ToList();
        return type.GetFields(All).Select(field => field.FieldType)
            .Concat(type.GetProperties(All).Select(property => property.PropertyType))
            .Concat(methods.SelectMany(method => method.GetParameters()).Select(parameter => parameter.ParameterType))
            .Concat(methods.OfType<MethodInfo>().Select(method => method.ReturnType))
            .Concat(methods.SelectMany(method => method.GetMethodBody()?.LocalVariables ?? []).Select(local => local.LocalType))
            .Concat(methods.SelectMany(Called))
            .Concat(type.GetInterfaces())
            .Append(type.BaseType ?? typeof(object))
            .SelectMany(Flatten);
    }

    // The operands of call, callvirt and newobj.
    private static IEnumerable<Type> Called(MethodBase method)
    {
        var il = method.GetMethodBody()?.GetILAsByteArray() ?? [];
        for (var i = 0; i + 4 < il.Length; i++)
        {
            if (il[i] is 0x28 or 0x6F or 0x73 && Resolve(method, BitConverter.ToInt32(il, i + 1)) is { } type)
            {
                yield return type;
            }
        }
    }

    // Only tokens of methods; other bytes that look like a call resolve to nothing.
    private static Type? Resolve(MethodBase method, int token)
    {
        if (token >>> 24 is not (0x06 or 0x0A or 0x2B))
        {
            return null;
        }

        try
        {
            var ofType = method.DeclaringType is { IsGenericType: true } t ? t.GetGenericArguments() : null;
            var ofMethod = method.IsGenericMethod ? method.GetGenericArguments() : null;
            return method.Module.ResolveMethod(token, ofType, ofMethod)?.DeclaringType;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static IEnumerable<Type> Flatten(Type type) => type.HasElementType
        ? Flatten(type.GetElementType()!) // just asked whether it has one
        : type.IsGenericType ? type.GetGenericArguments().SelectMany(Flatten).Prepend(type) : [type];
}
