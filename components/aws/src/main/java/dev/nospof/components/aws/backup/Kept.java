package dev.nospof.components.aws.backup;

import java.util.List;

/**
 * What is backed up, by kind
 * (https://docs.aws.amazon.com/aws-backup/latest/devguide/backup-feature-availability.html).
 */
public enum Kept {
    AURORA("Aurora", "arn:aws:rds:*:*:cluster:*"),
    DYNAMODB("DynamoDB", "arn:aws:dynamodb:*:*:table/*"),
    EBS("EBS", "arn:aws:ec2:*:*:volume/*"),
    EFS("EFS", "arn:aws:elasticfilesystem:*:*:file-system/*"),
    RDS("RDS", "arn:aws:rds:*:*:db:*"),
    S3("S3", "arn:aws:s3:::*");

    /** All but objects: a bucket keeps its old versions, and a copy of each night is paid by the object. */
    static final List<Kept> ORDINARY = List.of(AURORA, DYNAMODB, EBS, EFS, RDS);

    private final String word;
    private final String arns;

    Kept(String word, String arns) {
        this.word = word;
        this.arns = arns;
    }

    /** As AWS Backup calls it. */
    String word() {
        return word;
    }

    /** All of this kind. */
    String arns() {
        return arns;
    }
}
