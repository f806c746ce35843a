using System.Text.Json;
using Disclosure.Web.Http;

namespace Disclosure.Web.OpenApi;

/// <summary>The shapes of what programs send and get, as JSON Schema.</summary>
internal static class OpenApiSchemas
{
    private const string Text =
        """
        {
          "Error": {
            "type": "object",
            "required": ["error"],
            "properties": {
              "error": {
                "type": "object",
                "required": ["code", "message"],
                "properties": { "code": { "type": "string" }, "message": { "type": "string" } }
              }
            }
          },
          "Files": {
            "type": "object",
            "required": ["file"],
            "properties": {
              "name": { "type": "string", "description": "报送单位或联系人，写在文件之前" },
              "address": { "type": "string", "description": "联系方式，写在文件之前" },
              "together": { "type": "string", "enum": ["true", "false"], "description": "true：这些文件是同一份报告的各页（按文件名中的数字排列），合为一份" },
              "file": {
                "type": "array",
                "items": { "type": "string", "format": "binary", "description": "PDF、TIFF、JPEG、PNG，或装有各页的 ZIP" }
              }
            }
          },
          "Fields": {
            "type": "object",
            "additionalProperties": { "type": "string" }
          },
          "Receipt": {
            "type": "object",
            "properties": {
              "file": { "type": "string" },
              "id": { "type": "string", "pattern": "^[0-9a-f]{32}$" },
              "new": { "type": "boolean", "description": "false：同一份文件以前已经收到" },
              "status": { "type": "string", "description": "查询进度的地址，其中含有回执；以前收到的文件只告诉有权查看的报送人" },
              "page": { "type": "string" },
              "message": { "type": "string" },
              "state": { "type": "string" },
              "files": { "type": "array", "description": "一次报送多份文件时，逐份的结果", "items": { "type": "object" } }
            }
          },
          "Status": {
            "type": "object",
            "required": ["id", "state", "findings"],
            "properties": {
              "id": { "type": "string" },
              "state": {
                "enum": [
                      "received", "extracted", "read", "checked", "inReview", "approved", "published", "returned", "unreadable", "poisoned",
                      "withdrawn", "superseded", "handedOver", "held"
                    ]
              },
              "stateText": { "type": "string" },
              "file": { "type": "string" },
              "sha256": { "type": "string" },
              "receivedAt": { "type": "string", "format": "date-time" },
              "updatedAt": { "type": "string", "format": "date-time" },
              "title": { "type": ["string", "null"] },
              "agency": { "type": ["string", "null"] },
              "year": { "type": ["integer", "null"] },
              "round": { "type": "integer" },
              "waitingFor": { "type": ["string", "null"] },
              "reason": { "type": ["string", "null"] },
              "published": { "type": ["string", "null"] },
              "continuedAs": { "type": ["string", "null"] },
              "findings": {
                "type": "array",
                "items": {
                  "type": "object",
                  "properties": {
                    "rule": { "type": "string" },
                    "severity": { "enum": ["error", "warning"] },
                    "where": { "type": "string" },
                    "message": { "type": "string" },
                    "accepted": { "type": "boolean" }
                  }
                }
              }
            }
          },
          "PublishedList": {
            "type": "object",
            "required": ["total", "reports"],
            "properties": {
              "total": { "type": "integer" },
              "year": { "type": "integer", "description": "一个年度的目录：该年度" },
              "page": { "type": "integer" },
              "pageSize": { "type": "integer" },
              "reports": {
                "type": "array",
                "items": {
                  "type": "object",
                  "properties": {
                    "id": { "type": "string" },
                    "title": { "type": ["string", "null"] },
                    "agency": { "type": ["string", "null"] },
                    "kind": { "enum": ["government", "governmentOffice", "department", "township", "zone", "other", null] },
                    "year": { "type": ["integer", "null"] },
                    "publishedAt": { "type": ["string", "null"], "format": "date-time" },
                    "page": { "type": "string" },
                    "json": { "type": "string" },
                    "csv": { "type": "string" },
                    "xlsx": { "type": "string" },
                    "original": { "type": "string" }
                  }
                }
              }
            }
          },
          "PublishedReport": {
            "type": "object",
            "required": ["id", "status", "original"],
            "properties": {
              "id": { "type": "string" },
              "title": { "type": ["string", "null"] },
              "agency": { "type": ["string", "null"] },
              "year": { "type": ["integer", "null"] },
              "form": { "enum": ["2021", "2019"] },
              "notice": { "type": ["string", "null"] },
              "status": { "enum": ["published", "superseded"] },
              "publishedAt": { "type": "string", "format": "date-time" },
              "supersededBy": { "type": ["string", "null"] },
              "page": { "type": "string" },
              "original": {
                "type": "object",
                "properties": {
                  "file": { "type": "string" },
                  "size": { "type": "integer" },
                  "sha256": { "type": "string" },
                  "href": { "type": "string" }
                }
              },
              "reader": { "enum": ["pdf", "ocr", "mixed", "formRecognizer", "text", "html", "docx", "xlsx"] },
              "pages": { "type": "integer" },
              "figures": { "type": "object", "additionalProperties": { "$ref": "#/components/schemas/Figure" } },
              "sections": { "type": "object", "additionalProperties": { "type": ["string", "null"] } }
            }
          },
          "Figure": {
            "type": "object",
            "required": ["label", "value", "text"],
            "properties": {
              "label": { "type": "string" },
              "value": { "type": ["number", "null"] },
              "text": { "type": "string" },
              "page": { "type": "integer" },
              "box": { "type": "array", "items": { "type": "number" }, "minItems": 4, "maxItems": 4 },
              "place": {
                "type": "object",
                "description": "没有页面的原件用它代替 page 和 box：文本 line、column，网页和 Word table、row、column，从 1 起；Excel sheet、cell（如 C5）；原件内的图片 picture（从 1 起）、box（图片所在版面上的位置）",
                "properties": {
                  "line": { "type": "integer" },
                  "table": { "type": "integer" },
                  "row": { "type": "integer" },
                  "column": { "type": "integer" },
                  "sheet": { "type": "string" },
                  "cell": { "type": "string" },
                  "picture": { "type": "integer" },
                  "box": { "type": "array", "items": { "type": "number" }, "minItems": 4, "maxItems": 4 }
                }
              },
              "confidence": { "type": "number" },
              "suggested": { "type": "number", "description": "存疑的数据：与各项合计相符的读法，供审核人对照原件选择" },
              "struck": { "type": "string", "description": "同一格中印有而已被划去的文字" },
              "corrected": { "type": "object", "properties": { "read": { "type": ["number", "null"] } } }
            }
          },
          "Roster": {
            "type": "object",
            "required": ["version", "at", "by", "agencies"],
            "properties": {
              "version": { "type": "integer" },
              "at": { "type": "string", "format": "date-time" },
              "by": { "type": "string" },
              "agencies": {
                "type": "array",
                "items": {
                  "type": "object",
                  "required": ["code", "name", "kind"],
                  "properties": {
                    "code": { "type": "string" },
                    "name": { "type": "string" },
                    "otherNames": { "type": "array", "items": { "type": "string" } },
                    "kind": { "enum": ["government", "department", "township", "institution"] },
                    "parent": { "type": ["string", "null"] },
                    "contact": { "type": ["string", "null"] },
                    "firstYear": { "type": ["integer", "null"] },
                    "lastYear": { "type": ["integer", "null"] },
                    "mergedInto": { "type": ["string", "null"] }
                  }
                }
              }
            }
          },
          "RosterTaken": {
            "type": "object",
            "required": ["agencies", "added", "changed", "removed"],
            "properties": {
              "agencies": { "type": "integer" },
              "added": { "type": "array", "items": { "type": "string", "description": "单位代码" } },
              "changed": { "type": "array", "items": { "type": "string" } },
              "removed": { "type": "array", "items": { "type": "string" } }
            }
          },
          "Year": {
            "type": "object",
            "required": ["year", "opened", "filing", "publication", "count", "agencies", "unknown"],
            "properties": {
              "year": { "type": "integer" },
              "opened": { "type": "boolean", "description": "false：没有开通，日期是条例规定的" },
              "filing": { "type": "string", "format": "date" },
              "publication": { "type": "string", "format": "date" },
              "count": { "type": "object", "additionalProperties": { "type": "integer" } },
              "agencies": {
                "type": "array",
                "items": {
                  "type": "object",
                  "required": ["code", "name", "standing", "due", "late"],
                  "properties": {
                    "code": { "type": "string" },
                    "name": { "type": "string" },
                    "kind": { "enum": ["government", "department", "township", "institution"] },
                    "parent": { "type": ["string", "null"] },
                    "standing": { "enum": ["missing", "notDue", "onPaper", "recorded", "returned", "inReview", "published"] },
                    "due": { "type": "string", "format": "date" },
                    "filed": { "type": ["string", "null"], "format": "date" },
                    "late": { "type": "boolean" },
                    "report": { "type": ["string", "null"], "pattern": "^[0-9a-f]{32}$" },
                    "note": { "type": ["string", "null"], "description": "不需报送或纸质报送的原因" }
                  }
                }
              },
              "unknown": { "type": "array", "items": { "type": "string", "description": "名册认不出的单位" } }
            }
          },
          "RoundUp": {
            "type": "object",
            "required": ["year", "agencies"],
            "properties": {
              "year": { "type": "integer" },
              "agencies": {
                "type": "array",
                "items": {
                  "type": "object",
                  "required": ["code", "name", "filed", "file", "findings"],
                  "properties": {
                    "code": { "type": "string" },
                    "name": { "type": "string" },
                    "filed": { "type": "boolean" },
                    "file": { "type": ["string", "null"] },
                    "findings": {
                      "type": "array",
                      "items": {
                        "type": "object",
                        "properties": {
                          "rule": { "type": "string" },
                          "severity": { "enum": ["error", "warning"] },
                          "where": { "type": "string" },
                          "message": { "type": "string" }
                        }
                      }
                    }
                  }
                }
              }
            }
          },
          "Region": {
            "type": "object",
            "required": ["code", "year", "figures", "missing", "own"],
            "properties": {
              "code": { "type": "string" },
              "year": { "type": "integer" },
              "figures": { "type": "object", "additionalProperties": { "type": "number" } },
              "missing": { "type": "array", "items": { "type": "string" } },
              "own": { "type": "object", "additionalProperties": { "type": "number" } }
            }
          },
          "Health": {
            "type": "object",
            "properties": {
              "status": { "enum": ["ok", "unavailable"] },
              "reason": { "type": "string" },
              "disk": { "enum": ["nearlyFull", "full"] }
            }
          }
        }
        """;

    /// <summary>Writes them all.</summary>
    public static void Write(Utf8JsonWriter json)
    {
        json.WritePropertyName("schemas"u8);
        json.WriteRawValue(Text);
    }

    /// <summary>Returns the shape of a route's answer when all goes well; null where it is no JSON of ours.</summary>
    public static string? NameOf(Route route) => (route.Answer, route.Pattern, route.Body) switch
    {
        (Media.Json, _, Body.FilesOrRaw) => "Receipt",
        (Media.Json, "/api/reports/{id}", _) => "Status",
        (Media.Json, "/api/roster", Body.Roster) => "RosterTaken",
        (Media.Json, "/api/roster", _) => "Roster",
        (Media.Json, "/api/years/{year:int}", _) => "Year",
        (Media.Json, "/api/years/{year:int}/round-up", _) => "RoundUp",
        (Media.Json, "/api/years/{year:int}/regions/{code}", _) => "Region",
        (Media.Json, "/api/published" or "/years/{year:int}/reports.json", _) => "PublishedList",
        (Media.Json, "/published/{id}.json", _) => "PublishedReport",
        (Media.Json, "/healthz" or "/readyz", _) => "Health",
        _ => null,
    };
}
