using System.Text.Json.Nodes;

namespace Trialhead.Data.Usdm;

/// <summary>A term of a code system.</summary>
/// <param name="Code">The code.</param>
/// <param name="Decode">The term in words.</param>
/// <param name="System">The address of the system.</param>
/// <param name="Version">The version of the system.</param>
internal sealed record UsdmCode(string Code, string Decode, string System = UsdmCode.Cdisc, string Version = UsdmCode.CdiscVersion)
{
    /// <summary>The controlled terminology of CDISC.</summary>
    public const string Cdisc = "http://www.cdisc.org";

    /// <summary>The release of the controlled terminology from which the terms are.</summary>
    public const string CdiscVersion = "2026-03-27";

    private const string Ucum = "http://unitsofmeasure.org";

    /// <summary>A term that exists only in a protocol of ours, or says that something is not stated.</summary>
    public static UsdmCode Local(string code, string decode) => new(code, decode, UsdmExtensions.Base.TrimEnd('/'), "1");

    /// <summary>A unit of UCUM.</summary>
    public static UsdmCode UcumUnit(string unit) => new(unit, unit, Ucum, "2.1");

    /// <summary>The code as an object.</summary>
    public JsonObject ToNode(string id) => new()
    {
        ["id"] = id,
        ["code"] = Code,
        ["codeSystem"] = System,
        ["codeSystemVersion"] = Version,
        ["decode"] = Decode,
        ["instanceType"] = "Code",
    };

    /// <summary>The code as an alias code without aliases.</summary>
    public JsonObject ToAlias(string id) => new() { ["id"] = id, ["standardCode"] = ToNode($"{id}.code"), ["instanceType"] = "AliasCode" };
}
