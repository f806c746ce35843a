using System.Text.Json;
using System.Text.RegularExpressions;
using Disclosure.Reports.Blank;
using Disclosure.Web.Downloads;
using Disclosure.Web.Http;
using Disclosure.Workflow.Commands;

namespace Disclosure.Web.OpenApi;

/// <summary>
/// The OpenAPI 3.1 document of the routes, written from the list that is served, so that neither can say what the other does not.
/// </summary>
internal static partial class OpenApiDocument
{
    /// <summary>Returns the document of the routes.</summary>
    public static CachedAnswer Of(IReadOnlyList<Route> routes) => new(Bytes.OfJson(json => Write(json, routes)), JsonAnswer.ContentType);

    /// <summary>Returns a path as OpenAPI writes it: without the constraints of its parameters.</summary>
    public static string PathOf(Route route) => Constraint().Replace(route.Pattern, "}");

    private static void Write(Utf8JsonWriter json, IReadOnlyList<Route> routes)
    {
        json.WriteString("openapi"u8, "3.1.0"u8);
        json.WriteStartObject("info"u8);
        json.WriteString("title"u8, "政府信息公开工作年度报告"u8);
        json.WriteString("version"u8, "1"u8);
        json.WriteString("description"u8, "报送、审核和公开政府信息公开工作年度报告。GET 从不改变任何内容。"u8);
        json.WriteEndObject();
        json.WriteStartObject("paths"u8);
        foreach (var path in routes.GroupBy(PathOf))
        {
            json.WriteStartObject(path.Key);
            foreach (var route in path)
            {
                WriteOperation(json, route);
            }

            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteStartObject("components"u8);
        OpenApiSchemas.Write(json);
        json.WriteStartObject("securitySchemes"u8);
        json.WriteStartObject("operatorKey"u8);
        json.WriteString("type"u8, "http"u8);
        json.WriteString("scheme"u8, "bearer"u8);
        json.WriteString("description"u8, "办理密钥；没有设定时，办理页面用一次性的登录码进入。"u8);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteOperation(Utf8JsonWriter json, Route route)
    {
        json.WriteStartObject(route.Method.ToLowerInvariant());
        json.WriteString("summary"u8, route.Summary);
        WriteParameters(json, route);
        WriteBody(json, route.Body);
        json.WriteStartObject("responses"u8);
        foreach (var status in route.AllStatuses)
        {
            json.WriteStartObject(status.ToString());
            json.WriteString("description"u8, Describe(status));
            WriteContent(json, route, status);
            json.WriteEndObject();
        }

        json.WriteEndObject();
        if (route.Audience == Audience.Operator)
        {
            json.WriteStartArray("security"u8);
            json.WriteStartObject();
            json.WriteStartArray("operatorKey"u8);
            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteStartObject();
            json.WriteEndObject();
            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static void WriteParameters(Utf8JsonWriter json, Route route)
    {
        json.WriteStartArray("parameters"u8);
        foreach (Match parameter in Parameter().Matches(route.Pattern))
        {
            WriteParameter(json, parameter.Groups[1].Value, "path", isRequired: true);
        }

        foreach (var name in route.Query)
        {
            WriteParameter(json, name, "query", isRequired: false);
        }

        json.WriteEndArray();
    }

    private static void WriteParameter(Utf8JsonWriter json, string name, string place, bool isRequired)
    {
        json.WriteStartObject();
        json.WriteString("name"u8, name);
        json.WriteString("in"u8, place);
        json.WriteBoolean("required"u8, isRequired);
        json.WriteStartObject("schema"u8);
        json.WriteString("type"u8, name is "year" or "page" ? "integer" : "string");
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteBody(Utf8JsonWriter json, Body body)
    {
        if (body == Body.None)
        {
            return;
        }

        json.WriteStartObject("requestBody"u8);
        json.WriteBoolean("required"u8, true);
        json.WriteStartObject("content"u8);
        if (body == Body.Fields)
        {
            WriteReference(json, "application/x-www-form-urlencoded", "Fields");
        }
        else
        {
            WriteReference(json, "multipart/form-data", "Files");
        }

        if (body == Body.Roster)
        {
            WriteReference(json, "text/csv", null);
            WriteReference(json, FigureWorkbook.ContentType, null);
        }

        if (body == Body.FilesOrRaw)
        {
            foreach (var type in FileType.All)
            {
                WriteReference(json, type.MediaType, null);
            }
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteContent(Utf8JsonWriter json, Route route, int status)
    {
        if (status is 303 or 304)
        {
            return;
        }

        json.WriteStartObject("content"u8);
        if (status >= 400 && route.IsForPrograms)
        {
            WriteReference(json, "application/json", "Error");
        }
        else if (status >= 400)
        {
            WriteReference(json, "text/html", null);
        }
        else if (route.Answer == Media.Original)
        {
            foreach (var type in FileType.All)
            {
                WriteReference(json, type.MediaType, null);
            }
        }
        else
        {
            WriteReference(json, TypeOf(route.Answer), OpenApiSchemas.NameOf(route));
        }

        json.WriteEndObject();
    }

    private static void WriteReference(Utf8JsonWriter json, string type, string? schema)
    {
        json.WriteStartObject(type);
        if (schema is not null)
        {
            json.WriteStartObject("schema"u8);
            json.WriteString("$ref"u8, $"#/components/schemas/{schema}");
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static string TypeOf(Media media) => media switch
    {
        Media.Page => "text/html",
        Media.Csv => "text/csv",
        Media.Workbook => FigureWorkbook.ContentType,
        Media.Document => WordPackage.ContentType,
        Media.Xml => "application/xml",
        Media.Text => "text/plain",
        Media.Events => "text/event-stream",
        Media.Picture => "image/jpeg",
        Media.Stylesheet => "text/css",
        _ => "application/json",
    };

    private static string Describe(int status) => status switch
    {
        200 => "成功",
        201 => "新收到",
        303 => "转到结果页面",
        304 => "没有变化",
        400 => "请求不完整",
        401 => "需要办理密钥",
        403 => "不允许",
        404 => "没有找到",
        409 => "现在不能这样做",
        410 => "已失效或已撤回",
        413 => "文件太大",
        415 => "内容不是接受的类型",
        429 => "太频繁，按 Retry-After 稍后再试",
        500 => "系统出错",
        503 => "暂时不能服务",
        507 => "存储空间已满",
        _ => throw new ArgumentOutOfRangeException(nameof(status)),
    };

    [GeneratedRegex(":[^}]*}")]
    private static partial Regex Constraint();

    [GeneratedRegex("{([a-z]+)")]
    private static partial Regex Parameter();
}
